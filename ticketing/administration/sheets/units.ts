import { and, eq, inArray, sql } from 'drizzle-orm';
import { assignment, staff, unit } from '../../db/schema/index.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { flag, isYes, joined, orNull, parted, type Cells, type Draft, type Fault, type Sheet } from '../sheet.ts';
import { frame } from './who.ts';

export const units: Sheet = {
  name: 'units', zh: '单位', en: 'units', ...frame,
  columns: [
    { name: 'id', zh: '编号', en: 'Id', kind: 'text', required: true, fixed: true, most: 60, hint: '字母、数字和连字符，不再更改；改名只改名称' },
    { name: 'name', zh: '名称', en: 'Name', kind: 'text', required: true, most: 60 },
    { name: 'shortName', zh: '简称', en: 'Short name', kind: 'text', required: true, most: 20 },
    { name: 'type', zh: '类型', en: 'Type', kind: 'one', of: 'unitTypes', required: true },
    { name: 'level', zh: '层级', en: 'Level', kind: 'one', of: 'levels', required: true },
    { name: 'parentId', zh: '上级单位', en: 'Above it', kind: 'one', of: 'units' },
    { name: 'regionCode', zh: '区域', en: 'Region', kind: 'one', of: 'regions', required: true },
    { name: 'functions', zh: '职能', en: 'Functions', kind: 'many', of: 'functions', hint: '派单目录按职能和层级找单位' },
    { name: 'speciality', zh: '专长', en: 'Speciality', kind: 'text', most: 100 },
    { name: 'dutyPhone', zh: '值班电话', en: 'Duty phone', kind: 'text', most: 30 },
    { name: 'aliases', zh: '别名', en: 'Also called', kind: 'list', most: 500, hint: '旧名、俗称，研判时也认' },
    { name: 'active', zh: '启用', en: 'Active', kind: 'flag' },
  ],
  choices: { of: 'units', label: 'name' },
  key: (cells) => cells.id!,
  async read(_core, db) {
    return (await db.select().from(unit).orderBy(unit.path)).map((u) => ({
      id: u.id, name: u.name, shortName: u.shortName, type: u.type, level: u.level, parentId: u.parentId ?? '', regionCode: u.regionCode, functions: joined(u.functions), speciality: u.speciality ?? '', dutyPhone: u.dutyPhone ?? '', aliases: joined(u.aliases), active: flag(u.active),
    }));
  },
  async check(draft) {
    return [...draft.changes.flatMap(({ key, after }) => faultsOf(draft, key, after)), ...await stillNeeded(draft)];
  },
  async write({ tx, changes, rows }) {
    const ordered = changes.toSorted((a, b) => pathOf(rows, a.key).length - pathOf(rows, b.key).length);
    for (const { key, after } of ordered) {
      const row = {
        name: after.name!, shortName: after.shortName!, type: after.type!, level: after.level as typeof unit.$inferInsert.level, parentId: orNull(after.parentId), path: pathOf(rows, key), regionCode: after.regionCode!,
        functions: parted(after.functions ?? ''), speciality: orNull(after.speciality), dutyPhone: orNull(after.dutyPhone), aliases: parted(after.aliases ?? ''), active: isYes(after.active),
      };
      await tx.insert(unit).values({ id: key, ...row }).onConflictDoUpdate({ target: unit.id, set: row });
    }
    // Whoever moved takes those below along.
    for (const { key, before, after } of ordered) if (before && before.parentId !== after.parentId)
      for (const below of rows.keys()) if (below !== key && pathOf(rows, below).includes(`${key}/`)) await tx.update(unit).set({ path: pathOf(rows, below) }).where(eq(unit.id, below));
  },
};

/** Ids from the root, each followed by '/'. */
function pathOf(rows: ReadonlyMap<string, Cells>, id: string): string {
  const chain: string[] = [];
  for (let at: string | undefined = id; at && !chain.includes(at); at = orNull(rows.get(at)?.parentId) ?? undefined) chain.unshift(at);
  return chain.map((part) => `${part}/`).join('');
}

function faultsOf({ rows }: Draft, key: string, after: Cells): Fault[] {
  const faults: Fault[] = [];
  const say = (column: string, zh: string, en: string) => faults.push({ key, column, zh, en });
  if (!/^[\w-]{1,60}$/.test(key)) say('id', `单位编号「${key}」只能用字母、数字和连字符`, `${key} is not an id`);
  const seen = new Set([key]);
  for (let at = after.parentId; at; at = rows.get(at)?.parentId) {
    if (seen.has(at)) { say('parentId', `「${after.name}」的上级又是它的下级`, `${after.name} would stand above itself`); break; }
    seen.add(at);
  }
  if (isYes(after.active) && after.parentId && !isYes(rows.get(after.parentId)?.active)) say('parentId', `「${after.name}」的上级单位已停用`, `The unit above ${after.name} is not active`);
  const twin = [...rows].find(([id, other]) => id !== key && isYes(other.active) && isYes(after.active) && other.name === after.name);
  if (twin) say('name', `已有名为「${after.name}」的单位（${twin[0]}）`, `${twin[0]} has this name already`);
  return faults;
}

/** A unit that still has work or people is not switched off: its work would be nobody's. */
async function stillNeeded({ db, changes, rows }: Draft): Promise<Fault[]> {
  const ended = changes.filter(({ before, after }) => before && isYes(before.active) && !isYes(after.active)).map((c) => c.key);
  if (!ended.length) return [];
  const work = await db.select({ unitId: assignment.unitId, n: sql<number>`count(*)::int` }).from(assignment).where(and(inArray(assignment.unitId, ended), inArray(assignment.state, [...openAssignmentStates]))).groupBy(assignment.unitId);
  const people = await db.select({ unitId: staff.unitId, n: sql<number>`count(*)::int` }).from(staff).where(and(inArray(staff.unitId, ended), eq(staff.active, true))).groupBy(staff.unitId);
  const name = (id: string) => rows.get(id)?.name ?? id;
  const below = ended.flatMap((id) => [...rows].filter(([other, cells]) => cells.parentId === id && isYes(cells.active) && !ended.includes(other)).slice(0, 1).map(([, cells]): Fault => ({ key: id, column: 'active', zh: `「${name(id)}」还有下级单位「${cells.name}」`, en: `${name(id)} still has ${cells.name} below it` })));
  return [
    ...work.map((w): Fault => ({ key: w.unitId, column: 'active', zh: `「${name(w.unitId)}」还有${w.n}件在办工单，请先办结或改派`, en: `${name(w.unitId)} still has ${w.n} open assignments` })),
    ...people.map((p): Fault => ({ key: p.unitId, column: 'active', zh: `「${name(p.unitId)}」还有${p.n}个启用的账号，请先停用或调整`, en: `${name(p.unitId)} still has ${p.n} active accounts` })),
    ...below,
  ];
}
