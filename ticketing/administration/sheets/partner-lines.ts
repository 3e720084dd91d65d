import { partnerLine } from '../../db/schema/index.ts';
import { flag, isYes, joined, parted, type Fault, type Sheet } from '../sheet.ts';
import { frame } from './who.ts';

/** The lines a call may be passed on to with one press: emergencies, utilities, partners. */
export const partnerLines: Sheet = {
  name: 'partnerLines', zh: '联动热线', en: 'partner lines', ...frame,
  columns: [
    { name: 'code', zh: '编号', en: 'Code', kind: 'text', required: true, fixed: true, most: 40 },
    { name: 'name', zh: '名称', en: 'Name', kind: 'text', required: true, most: 60 },
    { name: 'number', zh: '电话', en: 'Number', kind: 'text', required: true, most: 30 },
    { name: 'kind', zh: '种类', en: 'Kind', kind: 'one', of: 'lineKinds', required: true },
    { name: 'words', zh: '提示词', en: 'Words', kind: 'list', most: 1000, hint: '来电人说到其中一个词，座席即得到提示' },
    { name: 'checkBackMinutes', zh: '回查（分钟）', en: 'Check back (min)', kind: 'number', required: true },
    { name: 'active', zh: '启用', en: 'Active', kind: 'flag' },
  ],
  key: (cells) => cells.code!,
  async read(_core, db) {
    return (await db.select().from(partnerLine).orderBy(partnerLine.code)).map((l) => ({ code: l.code, name: l.name, number: l.number, kind: l.kind, words: joined(l.words), checkBackMinutes: String(l.checkBackMinutes), active: flag(l.active) }));
  },
  check: ({ changes }) => changes.flatMap(({ key, after }): Fault[] => {
    const minutes = Number(after.checkBackMinutes);
    return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440 ? [] : [{ key, column: 'checkBackMinutes', zh: `「${after.name}」的回查时间应为1至1440分钟`, en: `${after.name}: 1 to 1440 minutes` }];
  }),
  async write({ tx, changes }) {
    for (const { key, after } of changes) {
      const row = { name: after.name!, number: after.number!, kind: after.kind as typeof partnerLine.$inferInsert.kind, words: parted(after.words ?? ''), checkBackMinutes: Number(after.checkBackMinutes), active: isYes(after.active) };
      await tx.insert(partnerLine).values({ code: key, ...row }).onConflictDoUpdate({ target: partnerLine.code, set: row });
    }
  },
};
