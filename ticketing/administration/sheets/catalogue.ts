import { desc, eq, isNotNull, sql } from 'drizzle-orm';
import { byMatter, type City, type DispatchRule } from '../../catalogue/city.ts';
import { resolveUnits } from '../../catalogue/resolve.ts';
import { dispatchRule, ticket } from '../../db/schema/index.ts';
import type { LeadRule } from '../../db/schema/types.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { joined, orNull, parted, type Cells, type Draft, type Fault, type RowChange, type Sheet } from '../sheet.ts';
import { trade } from './who.ts';

/** How many of the newest tickets a changed catalogue is tried on. */
const triedOn = 2_000;

/** 派单目录: matter × region → lead and supporting units, with the clause that says so. A clause is ended by its last day. */
export const catalogue: Sheet = {
  name: 'catalogue', zh: '派单目录', en: 'dispatch catalogue', ...trade,
  columns: [
    { name: 'id', zh: '条目', en: 'No.', kind: 'text', required: true, fixed: true, most: 20, hint: '新条目填「新1」「新2」等，确认后得到编号' },
    { name: 'matterCode', zh: '事项', en: 'Matter', kind: 'one', of: 'matters', required: true },
    { name: 'regionCode', zh: '区域', en: 'Region', kind: 'one', of: 'regions', hint: '空：全市' },
    { name: 'lead', zh: '主办', en: 'Lead', kind: 'one', of: 'leads', required: true },
    { name: 'support', zh: '协办', en: 'Supporting', kind: 'many', of: 'leads' },
    { name: 'clause', zh: '依据条款', en: 'Clause', kind: 'longText', required: true, most: 500 },
    { name: 'version', zh: '目录版本', en: 'Version', kind: 'text', required: true, most: 40 },
    { name: 'validFrom', zh: '启用日期', en: 'From', kind: 'day' },
    { name: 'validTo', zh: '停用日期', en: 'Until', kind: 'day' },
  ],
  key: (cells) => cells.id!,
  async read(_core, db) {
    return (await db.select().from(dispatchRule).orderBy(dispatchRule.matterCode, dispatchRule.id)).map((r) => ({
      id: String(r.id), matterCode: r.matterCode, regionCode: r.regionCode ?? '', lead: written(r.lead), support: joined(r.support.map(written)), clause: r.clause, version: r.version, validFrom: r.validFrom ?? '', validTo: r.validTo ?? '',
    }));
  },
  check: ({ changes, rows }) => changes.flatMap(({ key, before, after }): Fault[] => [
    // The first catalogue of a city brings the numbers of the one that it was written from.
    ...(before || key.startsWith('新') || changes.length === rows.size ? [] : [{ key, column: 'id', zh: `没有第${key}条；新条目请填「新1」`, en: `There is no clause ${key}` }]),
    ...(after.validFrom && after.validTo && after.validTo < after.validFrom ? [{ key, column: 'validTo', zh: `第${key}条的停用日期早于启用日期`, en: `Clause ${key} ends before it begins` }] : []),
    ...(parted(after.support ?? '').includes(after.lead!) ? [{ key, column: 'support', zh: `第${key}条的主办又是协办`, en: `Clause ${key} names its lead as support` }] : []),
  ]),
  async write({ tx, changes }) {
    for (const change of changes) {
      const row = rowOf(change);
      if (change.before) await tx.update(dispatchRule).set(row).where(eq(dispatchRule.id, Number(change.key)));
      else await tx.insert(dispatchRule).values(row);
    }
  },
  effect: triedOnTickets,
};

const written = (rule: LeadRule): string => ('unitId' in rule ? `unit:${rule.unitId}` : `${rule.function}@${rule.level}`);
function leadRule(text: string): LeadRule {
  if (text.startsWith('unit:')) return { unitId: text.slice('unit:'.length) };
  const [name, level] = text.split('@') as [string, 'city' | 'district' | 'subdistrict'];
  return { function: name, level };
}
const rowOf = ({ after }: Pick<RowChange, 'after'>) => ({
  matterCode: after.matterCode!, regionCode: orNull(after.regionCode), lead: leadRule(after.lead!), support: parted(after.support ?? '').map(leadRule), clause: after.clause!, version: after.version!, validFrom: orNull(after.validFrom), validTo: orNull(after.validTo),
});

/** The tester: whom the newest tickets would have gone to by the changed catalogue, against what it says today. */
async function triedOnTickets({ core, db, rows }: Draft): Promise<string | null> {
  const tickets = await db.select({ matterCode: sql<string>`${ticket.matterCode}`, regionCode: ticket.regionCode }).from(ticket).where(isNotNull(ticket.matterCode)).orderBy(desc(ticket.id)).limit(triedOn);
  if (!tickets.length) return null;
  const changed = withRules(core.city, [...rows].map(([key, cells]) => asRule(key, cells)));
  const today = cityDay(core.now());
  const moves = new Map<string, number>();
  let none = 0;
  for (const { matterCode, regionCode } of tickets) {
    const [before, after] = [core.city, changed].map((city) => resolveUnits(city, matterCode, regionCode, today)?.lead) as [{ id: string; name: string } | undefined, { id: string; name: string } | undefined];
    if (before?.id === after?.id) continue;
    if (!after) none++;
    const move = `${before?.name ?? '无'}→${after?.name ?? '无'}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  const total = [...moves.values()].reduce((a, b) => a + b, 0);
  if (!total) return `以最近${tickets.length}件工单试算：主办单位没有变化。`;
  const most = [...moves].toSorted((a, b) => b[1] - a[1]).slice(0, 5).map(([move, n]) => `${move} ${n}件`).join('；');
  return `以最近${tickets.length}件工单试算：${total}件的主办单位改变（${most}）${none ? `，其中${none}件无条款可依` : ''}。`;
}

const asRule = (key: string, after: Cells): DispatchRule => ({ id: Number(key) || 0, ...rowOf({ after }) });
const withRules = (city: City, rules: DispatchRule[]): City => ({ ...city, rules: byMatter(rules) });
