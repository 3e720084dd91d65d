import { z } from 'zod';
import { linkTicket } from '../../contact/link.ts';
import { callStates } from '../../db/schema/call.ts';
import { phoneRoles } from '../roles.ts';
import { floorVerb } from '../verb.ts';

/** 关联工单: the ticket that was spoken of. Also after the call. */
export const link = floorVerb({
  name: 'link', zh: '关联工单', en: 'Link a ticket', on: 'call', who: phoneRoles, from: callStates,
  input: z.object({ ticketNo: z.string().trim().max(40), why: z.enum(['filed', 'asked', 'visit', 'contact']).default('asked') }),
  async apply(step, { ticketNo, why }) {
    await linkTicket(step, { ticketNo }, why);
    return { ticketNo, why };
  },
});
