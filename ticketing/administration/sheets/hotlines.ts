import { hotline } from '../../db/schema/index.ts';
import { foundHotlineModes } from '../../hotline/modes.ts';
import { flag, isYes, type Fault, type Sheet } from '../sheet.ts';
import { frame } from './who.ts';

const mainLine = '12345';

/** Numbers and what is said on them. How a line works (its mode) has a history and a page of its own. */
export const hotlines: Sheet = {
  name: 'hotlines', zh: '热线', en: 'lines', ...frame,
  columns: [
    { name: 'number', zh: '号码', en: 'Number', kind: 'text', required: true, fixed: true, most: 20 },
    { name: 'name', zh: '名称', en: 'Name', kind: 'text', required: true, most: 60 },
    { name: 'ownerUnitId', zh: '主管单位', en: 'Owner', kind: 'one', of: 'units', required: true },
    { name: 'greeting', zh: '问候语', en: 'Greeting', kind: 'longText', required: true, most: 500 },
    { name: 'script', zh: '话术', en: 'Script', kind: 'longText', most: 2000 },
    { name: 'active', zh: '启用', en: 'Active', kind: 'flag' },
  ],
  choices: { of: 'hotlines', label: 'name' },
  key: (cells) => cells.number!,
  async read(_core, db) {
    return (await db.select().from(hotline).orderBy(hotline.number)).map((h) => ({ number: h.number, name: h.name, ownerUnitId: h.ownerUnitId, greeting: h.greeting, script: h.script, active: flag(h.active) }));
  },
  check: ({ changes }) => changes.flatMap(({ key, after }): Fault[] => {
    if (!/^\+?\d{3,19}$/.test(key)) return [{ key, column: 'number', zh: `「${key}」不是电话号码`, en: `${key} is not a number` }];
    return key === mainLine && !isYes(after.active) ? [{ key, column: 'active', zh: '12345总线不能停用', en: 'The main line stays' }] : [];
  }),
  async write({ tx, changes, now }) {
    for (const { key, after } of changes) {
      const row = { name: after.name!, ownerUnitId: after.ownerUnitId!, greeting: after.greeting!, script: after.script ?? '', active: isYes(after.active) };
      await tx.insert(hotline).values({ number: key, intakeMode: 'merged', processMode: 'native', stageOwners: { intake: 'centre', dispatch: 'centre', visit: 'centre', appraisal: 'centre' }, ...row }).onConflictDoUpdate({ target: hotline.number, set: row });
    }
    await foundHotlineModes(tx, now);
  },
};
