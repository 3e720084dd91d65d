/** The sheets and what is changed on them, as the API shows them. */
import { z } from '@hono/zod-openapi';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { roleFor, type Role, type StaffActor } from '../access/actor.ts';
import { verbsAllowed } from '../access/proposal.ts';
import type { Core } from '../core.ts';
import { cityChange, staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { optionsOf } from './options.ts';
import { changeRefusal } from './decide.ts';
import type { CityChangeRow } from './propose.ts';
import { mayPropose } from './propose.ts';
import type { Cells, Sheet } from './sheet.ts';
import { sheetNamed, sheets } from './sheets/index.ts';

const cells = z.record(z.string(), z.string());
const option = z.object({ value: z.string(), label: z.string() });
export const sheetView = z.object({
  name: z.string(), zh: z.string(), en: z.string(), mayPropose: z.boolean(), mayIssuePasswords: z.boolean(), waiting: z.number(),
  columns: z.array(z.object({ name: z.string(), zh: z.string(), en: z.string(), kind: z.enum(['text', 'longText', 'list', 'number', 'day', 'flag', 'one', 'many']), of: z.string().optional(), required: z.boolean(), fixed: z.boolean(), most: z.number().optional(), hint: z.string().optional() })),
}).openapi('CitySheet');
export const sheetRows = z.object({ total: z.number(), items: z.array(cells), /** by source: value → label, for what these columns are chosen from */ options: z.record(z.string(), z.object({ coded: z.boolean(), items: z.array(option) })) }).openapi('CitySheetRows');
const rowChange = z.object({ key: z.string(), before: cells.nullable(), after: cells });
export const previewView = z.object({
  added: z.number(), changed: z.number(), same: z.number(), untouched: z.number(), effect: z.string().nullable(), changes: z.array(rowChange),
  faults: z.array(z.object({ key: z.string().nullable(), column: z.string().optional(), zh: z.string(), en: z.string() })),
}).openapi('CityChangePreview');
export const changeView = z.object({
  id: z.number(), sheet: z.string(), sheetName: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']), added: z.number(), changed: z.number(), changes: z.array(rowChange), fileName: z.string().nullable(), reason: z.string(),
  proposedByName: z.string().nullable(), proposedAt: z.string(), decidedByName: z.string().nullable(), decidedAt: z.string().nullable(), decision: z.string().nullable(), verbs: z.array(z.enum(['confirm', 'reject', 'withdraw'])),
}).openapi('CityChange');
export type SheetView = z.infer<typeof sheetView>;
export type SheetRows = z.infer<typeof sheetRows>;
export type ChangePreview = z.infer<typeof previewView>;
export type ChangeView = z.infer<typeof changeView>;

const readers: readonly Role[] = ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'coordinator', 'dispatcher'];
/** Rows of a change shown at once; the whole of it is in the row. */
const rowsShown = 500;

/** @throws notAllowed for roles that have nothing to do with the city's data */
export function mustRead(actor: StaffActor): void {
  if (!roleFor(actor, readers)) throw errors.notAllowed('您的岗位不能查看城市设置。', 'The city’s data are not for your role.');
}

/** @throws notFound */
export function knownSheet(name: string): Sheet {
  const sheet = sheetNamed(name);
  if (!sheet) throw errors.notFound('表');
  return sheet;
}

export async function sheetViews(core: Core, actor: StaffActor): Promise<SheetView[]> {
  const waiting = await core.db.select({ sheet: cityChange.sheet, n: sql<number>`count(*)::int` }).from(cityChange).where(eq(cityChange.state, 'proposed')).groupBy(cityChange.sheet);
  return sheets.map((sheet) => ({
    name: sheet.name, zh: sheet.zh, en: sheet.en, mayPropose: mayPropose(actor, sheet), mayIssuePasswords: sheet.name === 'staff' && mayPropose(actor, sheet), waiting: waiting.find((w) => w.sheet === sheet.name)?.n ?? 0,
    columns: sheet.columns.map((c) => ({ ...c, required: c.required ?? false, fixed: c.fixed ?? false })),
  }));
}

/** Rows in which every word of `q` stands somewhere, also in the label of a choice. */
export async function rowsOfSheet(core: Core, sheet: Sheet, { q, offset, limit }: { q?: string | undefined; offset: number; limit: number }): Promise<SheetRows> {
  const options = Object.fromEntries([...new Set(sheet.columns.flatMap((c) => c.of ?? []))].map((of) => [of, optionsOf(core, of)]));
  const labels = new Map(sheet.columns.flatMap((c) => (c.of ? [[c.name, new Map(options[c.of]!.items.map((o) => [o.value, o.label]))] as const] : [])));
  const asked = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = (row: Cells) => Object.entries(row).map(([name, text]) => `${text} ${text.split('、').map((v) => labels.get(name)?.get(v) ?? '').join(' ')}`).join(' ').toLowerCase();
  const rows = (await sheet.read(core, core.db)).filter((row) => { if (!asked.length) return true; const text = textOf(row); return asked.every((word) => text.includes(word)); });
  return { total: rows.length, items: rows.slice(offset, offset + limit), options };
}

export async function changeViews(core: Core, actor: StaffActor, filter: { sheet?: string | undefined; state?: CityChangeRow['state'] | undefined; id?: number | undefined }): Promise<ChangeView[]> {
  const rows = await core.db.select().from(cityChange).where(and(filter.sheet ? eq(cityChange.sheet, filter.sheet) : undefined, filter.state ? eq(cityChange.state, filter.state) : undefined, filter.id ? eq(cityChange.id, filter.id) : undefined)).orderBy(desc(cityChange.id)).limit(100);
  const ids = [...new Set(rows.flatMap((r) => [r.proposedBy, r.decidedBy]).filter((id) => id !== null))] as number[];
  const names = new Map((ids.length ? await core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids)) : []).map((s) => [s.id, s.name]));
  return rows.map((row) => changeViewOf(row, actor, names));
}

function changeViewOf(row: CityChangeRow, actor: StaffActor, names: ReadonlyMap<number, string>): ChangeView {
  const sheet = sheetNamed(row.sheet);
  const added = row.changes.filter((c) => c.before === null).length;
  return {
    id: row.id, sheet: row.sheet, sheetName: sheet?.zh ?? '密码发放', state: row.state, added, changed: row.changes.length - added, changes: row.changes.slice(0, rowsShown), fileName: row.fileName, reason: row.reason, proposedByName: names.get(row.proposedBy) ?? null, proposedAt: row.proposedAt.toISOString(),
    decidedByName: row.decidedBy === null ? null : names.get(row.decidedBy) ?? null, decidedAt: row.decidedAt?.toISOString() ?? null, decision: row.decision, verbs: sheet ? verbsAllowed((verb) => changeRefusal(row, sheet, actor, verb)) : [],
  };
}
