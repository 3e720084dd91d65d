/** Pieces of a text that may tell who somebody is, for the person who takes them out. It proposes; it never decides that a text is clean. */
import { findPersonalData } from '../../classifier/index.ts';

const mostShown = 20;
/** A bare name is shown with the word that made it one. */
const role = /(?:姓名|业主|诉求人|来电人|联系人|患者|当事人|名叫|我叫|本人)[：:是]?$/u;
const longestRole = 4;

/** In the order of the text, each once. */
export function suspectsOf(text: string): string[] {
  const pieces = findPersonalData(text).map(({ kind, from, to }) => {
    const cue = kind === 'name' ? role.exec(text.slice(Math.max(0, from - longestRole), from)) : null;
    return text.slice(from - (cue?.[0].length ?? 0), to).trim();
  });
  const each = [...new Set(pieces)].filter((p) => p.length > 1);
  return each.filter((p) => !each.some((longer) => longer !== p && longer.includes(p))).slice(0, mostShown);
}
