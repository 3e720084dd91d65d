import type { Evidence } from './evidence.ts';
import type { SharedWords } from './explain.ts';

/** One line in Chinese that says why a message joined a group: where, what, how alike. */
export function noteOf(evidence: Evidence, shared: SharedWords): string {
  const where = shared.place[0] ? `同指“${shared.place[0]}”` : evidence.place === null ? '未写明具体地点' : '地点相近';
  const matter = shared.phrases.filter((phrase) => !shared.place.some((place) => place.includes(phrase))).slice(0, 2);
  const what = matter.length > 0 ? `都说到${matter.map((phrase) => `“${phrase}”`).join('')}` : '所述事项相同';
  return `${where}，${what}，文字相似度 ${Math.round(evidence.text * 100)}%`;
}
