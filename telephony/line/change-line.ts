/** A line is changed: at once, or proposed where another person has to agree. Every change keeps what was before, who, and why. */
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { decided, errors, proposalRefusal, roleFor, roleNames, type Core, type ProposalVerb, type StaffActor, type Tx, type WhoDecides } from '../../ticketing/index.ts';
import { floorChange, line } from '../db/schema/index.ts';
import { tell } from '../floor/tell.ts';
import { checkLine } from './check-line.ts';
import { lineFields, needsAnother, type LineChange, type LineField, type LineFields, type NewLine } from './line-input.ts';
import type { LineRow } from './line-now.ts';

export type ChangeRow = typeof floorChange.$inferSelect;
/** Who runs the floor proposes; who answers for security, or another of them, confirms. */
export const whoDecides: WhoDecides = { proposers: ['sysAdmin', 'teamLead'], confirmers: ['secAdmin', 'sysAdmin', 'teamLead'] };
export const mustChange = (actor: StaffActor): void => {
  if (!roleFor(actor, whoDecides.proposers)) throw errors.notAllowed(`线路由${roleNames(whoDecides.proposers)}维护。`, 'Lines are kept by system administrators and team leads.');
};

/** @returns the change: confirmed when it is in force, proposed when it waits for another person. @throws HotlineError notAllowed, notFound, invalid, ruleRefused */
export async function changeLine(core: Core, actor: StaffActor, number: string, { reason, ...patch }: LineChange): Promise<ChangeRow> {
  mustChange(actor);
  return core.db.transaction(async (tx) => {
    const row = await hold(tx, number);
    const fields = fieldsOf(row);
    const changed = (Object.keys(patch) as LineField[]).filter((field) => patch[field] !== undefined && !same(patch[field], fields[field]));
    if (changed.length === 0) throw errors.ruleRefused('nothingChanges', '与当前设置相同，无需变更。', 'Nothing would change.');
    checkLine(core, number, { ...fields, ...patch } as LineFields, await otherNumbers(tx, number));
    const [before, after] = [pick(fields, changed), pick(patch as LineFields, changed)];
    const waits = changed.some((field) => needsAnother.includes(field));
    if (waits) await mustBeFree(tx, number);
    const made = await record(core, tx, actor, { key: number, before, after, reason, state: waits ? 'proposed' : 'confirmed' });
    if (!waits) await put(tx, number, after);
    return made;
  });
}

/** A further number. @throws HotlineError notAllowed, invalid, ruleRefused */
export async function proposeNewLine(core: Core, actor: StaffActor, { number, reason, ...fields }: NewLine): Promise<ChangeRow> {
  mustChange(actor);
  return core.db.transaction(async (tx) => {
    const others = await otherNumbers(tx, number);
    const [known] = await tx.select({ number: line.number }).from(line).where(eq(line.number, number));
    if (known) throw errors.ruleRefused('numberTaken', `线路${number}已存在，请直接修改。`, 'There is such a line; change it.');
    checkLine(core, number, fields, others);
    await mustBeFree(tx, number);
    return record(core, tx, actor, { key: number, before: {}, after: fields, reason, state: 'proposed' });
  });
}

/** Four eyes: whoever proposed it does not confirm it. @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid */
export async function decideChange(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, { decision }: { decision?: string }): Promise<ChangeRow> {
  return core.db.transaction(async (tx) => {
    const [found] = await tx.select().from(floorChange).where(and(eq(floorChange.id, id), eq(floorChange.subject, 'line'))).for('update');
    if (!found) throw errors.notFound('线路变更');
    const conclusion = decided(proposalRefusal(found, whoDecides, actor, verb), verb, actor, core.now(), decision);
    if (verb === 'confirm') await apply(core, tx, found);
    const [after] = await tx.update(floorChange).set(conclusion).where(eq(floorChange.id, id)).returning();
    await tell(tx, null, { what: 'floor' });
    return after!;
  });
}

/** The line may have changed since: what was proposed is checked once more against what it is now. */
async function apply(core: Core, tx: Tx, { key, before, after }: ChangeRow): Promise<void> {
  const others = await otherNumbers(tx, key);
  if (Object.keys(before).length === 0) {
    const fields = lineFields.parse(after);
    checkLine(core, key, fields, others);
    await tx.insert(line).values({ number: key, ...fields });
    return;
  }
  const row = await hold(tx, key);
  checkLine(core, key, { ...fieldsOf(row), ...after } as LineFields, others);
  await put(tx, key, after);
}

async function hold(tx: Tx, number: string): Promise<LineRow> {
  const [row] = await tx.select().from(line).where(eq(line.number, number)).for('update');
  if (!row) throw errors.notFound('线路');
  return row;
}

async function mustBeFree(tx: Tx, number: string): Promise<void> {
  const [waiting] = await tx.select({ id: floorChange.id }).from(floorChange).where(and(eq(floorChange.subject, 'line'), eq(floorChange.key, number), eq(floorChange.state, 'proposed')));
  if (waiting) throw errors.ruleRefused('alreadyProposed', '该线路已有待确认的变更，请先确认、退回或撤回。', 'A change of this line waits for its decision already.');
}

async function record(core: Core, tx: Tx, actor: StaffActor, change: Pick<ChangeRow, 'key' | 'before' | 'after' | 'reason' | 'state'>): Promise<ChangeRow> {
  const [made] = await tx.insert(floorChange).values({ subject: 'line', ...change, proposedBy: actor.staffId, proposedAt: core.now() }).returning();
  await tell(tx, null, { what: 'floor' });
  return made!;
}

const put = (tx: Tx, number: string, after: object) => tx.update(line).set(after).where(eq(line.number, number));
const otherNumbers = async (tx: Tx, number: string): Promise<Set<string>> => new Set((await tx.select({ number: line.number }).from(line).where(and(ne(line.number, number), isNotNull(line.number)))).map((l) => l.number));
export const fieldsOf = ({ number: _, ...fields }: LineRow): LineFields => fields;
const pick = (from: LineFields, fields: readonly LineField[]): Record<string, unknown> => Object.fromEntries(fields.map((field) => [field, from[field]]));
/** Equal as they are kept: in whatever order their parts were named. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)])) : value);
