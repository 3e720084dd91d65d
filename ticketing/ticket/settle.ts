import { z } from 'zod';
import { verb } from '../verb/verb.ts';
import { closeTicket } from './close.ts';

/** A direct answer that nobody objected to in time. */
export const settle = verb({ kind: 'ticket', name: 'settle', summary: '直接答复到期生效', input: z.object({}), apply: async (work) => closeTicket(work) });
