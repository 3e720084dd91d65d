/** Takes out of a reply what tells who asked. What it cannot be sure of is left to a person (suspects.ts). */
import { hideNumbers } from '../citizen/hide-numbers.ts';

const greeting = /^\s*(?:尊敬的)?[^，。！：\n]{0,12}(?:先生|女士|市民|朋友)?[，,]?\s*(?:您好|你好)[！!，,。：:\s]*/u;
const thanks = /(?:感谢|谢谢)您?(?:的|对)?[^。！\n]{0,30}(?:来电|反映|支持|理解|关注|监督|配合)[^。！\n]{0,12}[。！]/gu;
const called = /\p{Script=Han}{1,2}(?:先生|女士|小姐)(?!们)/gu;
/** What hideNumbers leaves of a number. */
export const hiddenNumber = /1[3-9]\d\*{4}\d{4}|0\d{2,3}\*{4}\d{3}|\d{4}\*{12}\w{2}|\*{4} \*{4} \*{4} \d{4}/gu;
export const room = /[0-9０-９一二三四五六七八九十]+\s*(?:号楼|栋|幢)\s*(?:[0-9０-９一二三四五六七八九十A-Za-z]+\s*单元)?\s*(?:[0-9０-９]{2,5}\s*(?:室|号|户)?)?|[0-9０-９一二三四五六七八九十]{1,4}单元\s*(?:[0-9０-９]{2,5}\s*(?:室|号|户)?)?/gu;

/** @param known what is on record of the person: name, address */
export function scrub(text: string, known: readonly (string | null | undefined)[]): string {
  let clean = text.replace(greeting, '').replace(thanks, '');
  for (const piece of known) if (piece && piece.trim().length > 1) clean = clean.replaceAll(piece.trim(), piece.trim().length <= 4 ? '市民' : '该处');
  return hideNumbers(clean).text.replace(hiddenNumber, '（号码略）').replace(room, '某处').replace(called, '市民').replace(/(?:市民){2,}/gu, '市民').trim();
}
