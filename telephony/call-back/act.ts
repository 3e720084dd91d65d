/** Does a verb on a call-back, under its lock, with a line in its course. */
import { eq } from 'drizzle-orm';
import { checkInput, errors, roleFor, roleNames, transitionOf, type Core, type HotlineError, type StaffActor, type Transition, type Tx } from '../../ticketing/index.ts';
import { callBack, callBackEvent } from '../db/schema/index.ts';
import { tell } from '../floor/tell.ts';
import type { CallBackRow } from './ask.ts';
import { callBackTable, stateNameOf, type CallBackState } from './table.ts';
import { drop } from './drop.ts';
import { putBack } from './put-back.ts';
import { take } from './take.ts';
import { tried } from './tried.ts';
import type { AnyCallBackVerb } from './verb.ts';

export const callBackVerbs: readonly AnyCallBackVerb[] = [take, tried, putBack, drop];

/** Why this verb may not be done on this task by this actor now, or null. Pure. */
export function refusalOf(row: CallBackRow, actor: StaffActor, verb: AnyCallBackVerb, now: Date): HotlineError | null {
  const { zh, en, who, from } = transitionOf(callBackTable, verb.name) as Transition<CallBackState>;
  if (!roleFor(actor, who)) return errors.notAllowed(`您的岗位不能「${zh}」，须由${roleNames(who)}办理。`, `Your role may not ${en.toLowerCase()}.`, { verb: verb.name, who });
  if (!from.includes(row.state)) return errors.wrongState(`该回拨当前为「${stateNameOf(row.state).zh}」${row.ended ? `（${row.ended}）` : ''}，不能「${zh}」。`, `The call-back is ${stateNameOf(row.state).en}.`, { verb: verb.name, state: row.state, from });
  return verb.guard?.(row, actor, now) ?? null;
}

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid */
export async function actOnCallBack(core: Core, actor: StaffActor, id: number, verb: AnyCallBackVerb, input: unknown): Promise<void> {
  const checked = checkInput(verb.input, input ?? {});
  await core.db.transaction((tx) => actIn(core, tx, actor, id, verb, checked));
}

async function actIn(core: Core, tx: Tx, actor: StaffActor, id: number, verb: AnyCallBackVerb, checked: unknown): Promise<CallBackRow> {
  const [row] = await tx.select().from(callBack).where(eq(callBack.id, id)).for('update');
  if (!row) throw errors.notFound('回拨任务');
  const now = core.now();
  const refusal = refusalOf(row, actor, verb, now);
  if (refusal) throw refusal;
  const done = await verb.apply({ core, tx, row, actor, now }, checked);
  if (done) {
    await tx.update(callBack).set(done.set).where(eq(callBack.id, id));
    await tx.insert(callBackEvent).values({ callBackId: id, at: now, kind: verb.name, staffId: actor.staffId, staffName: actor.name, data: done.data ?? {} });
  }
  await tell(tx, null, { what: 'floor' });
  return { ...row, ...done?.set };
}

/**
 * For whoever is about to dial it: theirs from now on, if it was not. In the transaction that begins the call. At what hour somebody may be called is for the dial rules;
 * a second try may be made sooner by whoever has a reason to.
 * @throws HotlineError notFound, notAllowed, wrongState, ruleRefused takenByOther
 */
export async function takeToCall(core: Core, tx: Tx, actor: StaffActor, id: number): Promise<CallBackRow> {
  const [row] = await tx.select().from(callBack).where(eq(callBack.id, id)).for('update');
  if (row?.state === 'taken' && row.takenBy === actor.staffId) return row;
  if (row?.state === 'taken') throw errors.ruleRefused('takenByOther', '该回拨任务已由他人领取，请由领取人拨打，或待其放回。', 'Another person took this call-back; they call, or give it back.');
  return actIn(core, tx, actor, id, takeAtOnce, {});
}

const takeAtOnce: AnyCallBackVerb = { name: take.name, summary: take.summary, input: take.input, apply: take.apply };
