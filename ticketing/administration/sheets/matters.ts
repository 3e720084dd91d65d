import { matter } from '../../db/schema/index.ts';
import { joined, orNull, parted, type Cells, type Draft, type Fault, type Sheet } from '../sheet.ts';
import { trade } from './who.ts';

/** 事项: three levels and more. A matter is ended by its last day; tickets that have it keep it. */
export const matters: Sheet = {
  name: 'matters', zh: '事项', en: 'matters', ...trade,
  columns: [
    { name: 'code', zh: '编码', en: 'Code', kind: 'text', required: true, fixed: true, most: 20 },
    { name: 'name', zh: '名称', en: 'Name', kind: 'text', required: true, most: 60 },
    { name: 'parentCode', zh: '上级事项', en: 'Above it', kind: 'one', of: 'matters' },
    { name: 'category', zh: '研判类别', en: 'Category', kind: 'text', most: 40, hint: '模型所认的大类，可空' },
    { name: 'words', zh: '关键词', en: 'Words', kind: 'list', most: 1000 },
    { name: 'defaultType', zh: '默认类型', en: 'Type', kind: 'one', of: 'appealTypes' },
    { name: 'defaultUrgency', zh: '默认紧急程度', en: 'Urgency', kind: 'one', of: 'urgencies' },
    { name: 'validFrom', zh: '启用日期', en: 'From', kind: 'day' },
    { name: 'validTo', zh: '停用日期', en: 'Until', kind: 'day', hint: '最后可选的一天' },
    { name: 'replacedBy', zh: '由何事项替代', en: 'Replaced by', kind: 'one', of: 'matters' },
  ],
  choices: { of: 'matters', label: 'name' },
  key: (cells) => cells.code!,
  async read(_core, db) {
    return (await db.select().from(matter).orderBy(matter.code)).map((m) => ({
      code: m.code, name: m.name, parentCode: m.parentCode ?? '', category: m.category ?? '', words: joined(m.words), defaultType: m.defaultType ?? '', defaultUrgency: m.defaultUrgency ?? '', validFrom: m.validFrom ?? '', validTo: m.validTo ?? '', replacedBy: m.replacedBy ?? '',
    }));
  },
  check: (draft) => draft.changes.flatMap(({ key, after }) => faultsOf(draft, key, after)),
  async write({ tx, changes, rows }) {
    for (const { key, after } of changes.toSorted((a, b) => levelOf(rows, a.key) - levelOf(rows, b.key))) {
      const row = {
        name: after.name!, parentCode: orNull(after.parentCode), level: levelOf(rows, key), category: orNull(after.category), words: parted(after.words ?? ''), defaultType: orNull(after.defaultType), defaultUrgency: orNull(after.defaultUrgency), validFrom: orNull(after.validFrom), validTo: orNull(after.validTo), replacedBy: orNull(after.replacedBy),
      };
      await tx.insert(matter).values({ code: key, ...row }).onConflictDoUpdate({ target: matter.code, set: row });
    }
  },
};

/** 1 for a matter with nothing above it. */
function levelOf(rows: ReadonlyMap<string, Cells>, code: string): number {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at && !seen.has(at); at = rows.get(at)?.parentCode) seen.add(at);
  return seen.size;
}

function faultsOf({ rows }: Draft, key: string, after: Cells): Fault[] {
  const faults: Fault[] = [];
  const say = (column: string, zh: string, en: string) => faults.push({ key, column, zh, en });
  const chainOf = (column: string) => {
    const seen = new Set([key]);
    for (let at = after[column]; at; at = rows.get(at)?.[column]) { if (seen.has(at)) return true; seen.add(at); }
    return false;
  };
  if (!/^[\w-]{1,20}$/.test(key)) say('code', `事项编码「${key}」只能用字母、数字和连字符`, `${key} is not a code`);
  if (chainOf('parentCode')) say('parentCode', `「${after.name}」的上级又是它的下级`, `${after.name} would stand above itself`);
  if (chainOf('replacedBy')) say('replacedBy', `「${after.name}」的替代事项又由它替代`, `${after.name} would replace itself`);
  if (after.validFrom && after.validTo && after.validTo < after.validFrom) say('validTo', `「${after.name}」的停用日期早于启用日期`, `${after.name} ends before it begins`);
  return faults;
}
