/** Full lives of tickets a second, each with the people whose work it is. */
import { contact } from '../../ticketing/assignment/contact.ts';
import { resolve } from '../../ticketing/assignment/resolve.ts';
import { sign } from '../../ticketing/assignment/sign.ts';
import { receive } from '../../ticketing/intake/receive.ts';
import { dispatch } from '../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../ticketing/ticket/pass-review.ts';
import { act } from '../../ticketing/verb/act.ts';
import { recordVisit } from '../../ticketing/visit/visit.ts';
import type { GeneratedAppeal } from '../generate/appeals.ts';
import { besideBareWrites } from './bare/compare.ts';
import type { SeededCore } from './database/seeded-core.ts';
import { message } from './load/callers.ts';
import type { Bench } from './run/bench.ts';

/** Units with a team in the seeded city, by turns. */
const unitIds = ['yc-cg', 'yc-zj', 'yc-hb', 'yc-sc', 'yc-jt', 'yx-cg', 'yx-hb', 'yx-zj', 'yx-sc', 'jw-cg', 'wc-cg', 'qy-cg', 'gx-cg', 'nh-cg'] as const;
const reply = '经现场查看，已于当日安排施工人员处理完毕，并向市民说明了情况。';

export const lives: Bench = (context) => besideBareWrites(context, {
  measured: `register, dispatch, sign, contact, resolve, pass review, visit; ${context.options.workers} tickets at once`,
  figure: 'lives', each: 'life',
  piece: live,
});

async function live({ core, staff }: SeededCore, appeal: GeneratedAppeal, turn: number): Promise<void> {
  const unitId = unitIds[turn % unitIds.length]!;
  const person = await staff(`${unitId}-contact`);
  const { ticketNo } = await receive(core, await staff('agent1'), message(appeal));
  const { assignments } = await act(core, await staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: unitId, appealType: appeal.type });
  const assignmentId = assignments[0]!.id;
  await act(core, person, { assignmentId }, sign, {});
  await act(core, person, { assignmentId }, contact, { method: 'phone', note: '已致电市民了解情况。' });
  await act(core, person, { assignmentId }, resolve, { reply: `${reply}处理单号${assignmentId}。`, outcome: 'solved' });
  await act(core, await staff('reviewer1'), { ticketNo }, passReview, {});
  await act(core, await staff('callback1'), { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
}
