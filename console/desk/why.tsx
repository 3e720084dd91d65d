import { Popover } from 'antd';
import type { AdviceView } from '../api/types.ts';
import { useDeskWords } from './words.ts';

/** The words, rules and past tickets behind a suggestion. */
export function Why({ because, of: subject }: { because: AdviceView['types'][number]['because']; of: string }) {
  const w = useDeskWords();
  const content = because.length
    ? <ul className="why-list">{because.map((b) => <li key={b.kind + b.text}><span className="quiet">{w.evidence[b.kind] ?? b.kind}</span> {b.text}</li>)}</ul>
    : <span className="quiet">{w.noEvidence}</span>;
  return <Popover content={content} title={`${w.why}：${subject}`} trigger="click" placement="rightTop"><button type="button" className="why" aria-label={`${w.why} ${subject}`}>{w.why}</button></Popover>;
}
