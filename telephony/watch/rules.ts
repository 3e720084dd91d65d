/** What stands in the way of listening in: told beside the button, and again when it is pressed. Pure. */
import { errors, type HotlineError, type StaffActor } from '../../ticketing/index.ts';
import { legOf, live, type CallRow, type LegRow, type SeatRow } from '../floor/rows.ts';
import { looksAfterLine } from './whose.ts';

export interface Watching {
  actor: StaffActor;
  call: CallRow;
  legs: readonly LegRow[];
  hotlineNumber: string | null;
  /** the watcher's own; null: they never had a telephone here */
  own: SeatRow | null;
  /** every ticket of the call is theirs to see */
  mayHear: boolean;
}

export const legOfWatcher = (legs: readonly LegRow[], staffId: number): LegRow | undefined => legs.find((l) => l.party === 'supervisor' && l.staffId === staffId && live(l));

/** @returns the rule, or null where they may */
export function watchRefusal({ actor, call, legs, hotlineNumber, own, mayHear }: Watching): HotlineError | null {
  if (!looksAfterLine(actor, hotlineNumber)) return errors.notAllowed('这条线路不归您负责，须由该线路的班长或督办（主管）监听。', 'This line is not yours; its team lead or a supervisor may.');
  if (!mayHear) return errors.ruleRefused('secretCall', '通话涉及您无权查看的工单（保密件或回避事项），不能监听。', 'The call is about a ticket that is not yours to see; it may not be listened to.');
  const agent = legOf(legs, 'agent');
  if (!agent || agent.state !== 'up') return errors.ruleRefused('nobodyTalks', '坐席接通以后才能监听。', 'There is nothing to hear before an agent has answered.');
  if (agent.staffId === actor.staffId) return errors.ruleRefused('ownCall', '这是您自己的通话。', 'This is your own call.');
  if (legOfWatcher(legs, actor.staffId)) return null;
  if (!own?.phoneUser) return errors.ruleRefused('noTelephone', '请先接通自己的话机（示闲或示忙均可），再监听。', 'Connect your own telephone first.');
  if (own.state === 'ringing' || own.state === 'talking') return errors.ruleRefused('ownCall', '您正在通话，请先结束自己的通话。', 'You are in a call yourself; end it first.');
  return call.state === 'ended' ? errors.ruleRefused('nobodyTalks', '通话已结束。', 'The call is over.') : null;
}
