import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import type { TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let callers = 0;
let lamp = 0;
/** A reply as a reviewer lets it pass: no two are word for word the same. */
export const ownReply = () => `经现场查看，清荷路${++lamp}号灯杆的灯具已损坏，维修班组当日更换灯具和线路，当晚恢复照明。`;
/** A phone number of its own for each caller. */
export const otherPhone = () => `154000${String(++callers).padStart(5, '0')}`;
export const why = '与主单反映同一路段路灯不亮。';

/** Tickets about one broken street lamp, each from another caller. */
export function lamps(core: TestCore) {
  const s = story(core);
  const self = {
    ...s,
    resolve: async (assignmentId: number) => act(core, await core.staff('yx-cg-contact'), { assignmentId }, resolve, { reply: ownReply(), outcome: 'solved' }),
    async pendingReview(message: Record<string, unknown> = {}) {
      const made = await s.handling({ phone: otherPhone(), ...message });
      await self.resolve(made.lead);
      return made;
    },
    async pendingVisit(message: Record<string, unknown> = {}) {
      const made = await self.pendingReview(message);
      await act(core, await core.staff('reviewer1'), { ticketNo: made.ticketNo }, passReview, {});
      return made;
    },
    /** waits for a dispatcher */
    waiting: (message: Record<string, unknown> = {}) => core.register({ phone: otherPhone(), ...message }),
    merge: async (ticketNo: string, masterTicketNo: string, by = 'dispatcher1') => act(core, await core.staff(by), { ticketNo }, merge, { masterTicketNo, reason: why }),
    /** a master in a unit's hands, and duplicates that follow it */
    async followed(count = 1, message: Record<string, unknown> = {}) {
      const master = await s.handling({ phone: otherPhone(), ...message });
      const duplicates = [];
      for (let i = 0; i < count; i++) {
        const made = await self.waiting(message);
        await self.merge(made.ticketNo, master.ticketNo);
        duplicates.push(made);
      }
      return { master, duplicates, duplicate: duplicates[0]! };
    },
  };
  return self;
}
