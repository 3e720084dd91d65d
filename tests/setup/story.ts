/** The steps of a ticket's life as short phrases, for tests that begin in the middle of one. */
import { contact } from '../../ticketing/assignment/contact.ts';
import { resolve } from '../../ticketing/assignment/resolve.ts';
import { sign } from '../../ticketing/assignment/sign.ts';
import { confirmScrub } from '../../ticketing/ticket/confirm-scrub.ts';
import { dispatch } from '../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../ticketing/ticket/pass-review.ts';
import { act } from '../../ticketing/verb/act.ts';
import type { HotlineError } from '../../ticketing/errors.ts';
import type { TestCore } from './core.ts';

export const reply = '经现场查看，已于当日更换损坏灯具三盏，路灯恢复照明。';

/** The same words on two tickets of a unit are a copied reply, which is refused. */
export const replyTo = (assignmentId: number) => `${reply}灯杆编号${assignmentId}。`;

export function story(core: TestCore, unitId = 'yx-cg') {
  const who = (name: string) => core.staff(name);
  const self = {
    /** a registered ticket sent to the unit; returns its number and the lead assignment's id */
    async dispatched(message: Record<string, unknown> = {}, input: Record<string, unknown> = {}) {
      const { ticketNo, queryCode, ticketId } = await core.register(message);
      await confirmCopy(core, ticketNo);
      const work = await act(core, await who('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: unitId, appealType: 'help', ...input });
      return { ticketNo, queryCode, ticketId, lead: work.assignments.find((a) => a.role === 'lead')!.id, assignments: work.assignments };
    },
    async handling(message?: Record<string, unknown>, input?: Record<string, unknown>) {
      const made = await self.dispatched(message, input);
      await self.signAndContact(made.lead);
      return made;
    },
    async signAndContact(assignmentId: number) {
      const person = await who(`${unitId}-contact`);
      await act(core, person, { assignmentId }, sign, {});
      await act(core, person, { assignmentId }, contact, { method: 'phone', note: '已致电市民了解情况。' });
    },
    async resolve(assignmentId: number, by = `${unitId}-contact`) {
      return act(core, await who(by), { assignmentId }, resolve, { reply: replyTo(assignmentId), outcome: 'solved' });
    },
    async pass(ticketNo: string) {
      return act(core, await who('reviewer1'), { ticketNo }, passReview, {});
    },
    async pendingReview(message?: Record<string, unknown>) {
      const made = await self.handling(message);
      await self.resolve(made.lead);
      return made;
    },
    async pendingVisit(message?: Record<string, unknown>) {
      const made = await self.pendingReview(message);
      await act(core, await who('reviewer1'), { ticketNo: made.ticketNo }, passReview, {});
      return made;
    },
  };
  return self;
}

/** Of a confidential ticket: a person confirms the proposed copy as it stands, without which no unit gets it. */
export async function confirmCopy(core: TestCore, ticketNo: string): Promise<void> {
  const { isConfidential, title, content, address } = await core.ticket(ticketNo);
  if (isConfidential) await act(core, await core.staff('dispatcher2'), { ticketNo }, confirmScrub, { title, content, address });
}

/** The refusal a verb is expected to end in, by id and, where it is one, by rule. */
export async function refusal(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    const { id, details } = error as HotlineError;
    return details?.rule ? `${id}:${String(details.rule)}` : id ?? String(error);
  }
  return 'allowed';
}
