import { merge } from '../../../ticketing/merge/merge.ts';
import { act } from '../../../ticketing/verb/act.ts';
import type { TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let callers = 0;
/** A phone number of its own for each caller. */
export const otherPhone = () => `154000${String(++callers).padStart(5, '0')}`;
export const why = '与主单反映同一路段路灯不亮。';

/** Tickets about one broken street lamp, each from another caller. */
export function lamps(core: TestCore) {
  const s = story(core);
  const self = {
    ...s,
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
