import type { AdviceView } from '../api/types.ts';
import { useAdviceWords } from './words.ts';

/** What else was read in the text, each a quiet line: another language, personal data, who is complained about, where. */
export function InTheText({ advice, short = false }: { advice: AdviceView; /** only what asks for care */ short?: boolean }) {
  const w = useAdviceWords();
  const language = w.languages[advice.language];
  const lines = [
    language && w.notChinese(language),
    advice.personalData.length > 0 && w.personal([...new Set(advice.personalData.map((d) => `${w.data[d.kind] ?? d.kind} ${d.text}`))].slice(0, 6).join('、')),
    !short && advice.parties.length > 0 && `${w.parties}：${advice.parties.map((p) => (p.unitId ? `${p.text}（${w.asUnit}）` : p.text)).join('、')}`,
    !short && advice.places.length > 0 && `${w.places}：${advice.places.map((p) => p.text).join('、')}`,
  ].filter((line): line is string => Boolean(line));
  return lines.map((line) => <p key={line} className="quiet in-the-text">{line}</p>);
}
