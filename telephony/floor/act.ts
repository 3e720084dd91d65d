/** Does a verb on a call or a seat: role, whose, state and rule first, then the change and its line in the course. */
import { checkInput, errors, HotlineError, roleFor, roleNames, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { StepResult } from './floor.ts';
import { live, type CallRow, type LegRow, type SeatRow } from './rows.ts';
import { step } from './step.ts';
import type { AnyFloorVerb } from './verb.ts';
import { floorVerbNamed } from './verbs/registry.ts';
import { callStateName, seatStateName } from './wording.ts';

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid */
export async function act(core: Core, actor: StaffActor, name: string, on: { callNo?: string; staffId?: number }, raw: unknown): Promise<StepResult> {
  const verb = floorVerbNamed(name);
  if (!verb) throw errors.notFound('操作');
  const input: unknown = checkInput(verb.input, raw ?? {});
  const staffId = on.staffId ?? actor.staffId;
  const about = verb.on === 'call' ? { callNo: on.callNo ?? '' } : {};
  return step(core, { ...about, actor, lockSeat: verb.on === 'seat' ? [staffId] : [] }, async (work) => {
    const seat = verb.on === 'seat' ? await work.seat(staffId) : null;
    const subject = { call: work.hasCall ? work.call : null, legs: work.legs, seat };
    const refusal = permission(verb, subject, actor);
    if (refusal) throw refusal;
    const data = await verb.apply(work, input);
    if (work.hasCall) work.event(verb.name, data ?? {});
    return { call: subject.call, seat };
  });
}

export interface Subject { call: CallRow | null; legs: LegRow[]; seat: SeatRow | null }

/** Pure: asked before the act, and for the buttons. */
export function permission(verb: AnyFloorVerb, { call, legs, seat }: Subject, actor: StaffActor): HotlineError | null {
  if (!roleFor(actor, verb.who)) return errors.notAllowed(`您的岗位不能「${verb.zh}」，须由${roleNames(verb.who)}办理。`, `Your role may not ${verb.en.toLowerCase()}.`, { verb: verb.name, who: verb.who });
  if (call && (verb.whose ?? 'own') === 'own' && !isTheirs(verb, call, legs, actor)) return errors.notAllowed('这不是您的通话。', 'This is not your call.', { verb: verb.name });
  const state = call ? call.state : seat!.state;
  if (!(verb.from as readonly string[]).includes(state)) {
    const names = call ? callStateName : seatStateName;
    return errors.wrongState(`当前为「${names(state)}」，${verb.from.map((s) => `「${names(s)}」`).join('、')}时才能「${verb.zh}」。`, `It is ${state}; ${verb.en.toLowerCase()} needs ${verb.from.join(' or ')}.`, { verb: verb.name, state, from: verb.from });
  }
  return verb.guard?.({ call, legs, seat, actor }) ?? null;
}

/** Who was only called in may leave, and nothing else; who has spoken in it may link tickets, also afterwards. */
function isTheirs(verb: AnyFloorVerb, call: CallRow, legs: readonly LegRow[], actor: StaffActor): boolean {
  if (call.staffId === actor.staffId) return true;
  if (verb.name === 'hangUp') return legs.some((l) => l.staffId === actor.staffId && live(l));
  return verb.name === 'link' && legs.some((l) => l.staffId === actor.staffId && l.answeredAt !== null);
}
