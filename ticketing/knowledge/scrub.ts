/** Takes out of a reply what tells who asked. What it cannot be sure of is left to a person (suspects.ts). */
import { replacePersonalData, type PersonalKind } from '../../classifier/index.ts';

const greeting = /^\s*(?:尊敬的)?[^，。！：\n]{0,12}(?:先生|女士|市民|朋友)?[，,]?\s*(?:您好|你好)[！!，,。：:\s]*/u;
const thanks = /(?:感谢|谢谢)您?(?:的|对)?[^。！\n]{0,30}(?:来电|反映|支持|理解|关注|监督|配合)[^。！\n]{0,12}[。！]/gu;
const put: Record<PersonalKind, string> = { name: '市民', address: '某处', phone: '（号码略）', idNumber: '（号码略）', bankCard: '（号码略）', account: '（号码略）', email: '（邮箱略）', plate: '（车牌略）' };

/** @param known what is on record of the person: name, address */
export function scrub(text: string, known: readonly (string | null | undefined)[]): string {
  let clean = text.replace(greeting, '').replace(thanks, '');
  for (const piece of known) if (piece && piece.trim().length > 1) clean = clean.replaceAll(piece.trim(), piece.trim().length <= 4 ? '市民' : '该处');
  return replacePersonalData(clean, ({ kind }) => put[kind]).replace(/(?:市民){2,}/gu, '市民').trim();
}
