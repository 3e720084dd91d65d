import { z } from 'zod';
import { protect as seal } from '../confidential/protect.ts';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';

/** 要求保密: the citizen may ask for it at any time while it is open, also through the hotline. It needs no reason and nobody's consent. */
export const protect = verb({
  kind: 'ticket', name: 'protect', summary: '设为保密',
  input: z.object({}),
  guard: ({ ticket }) => (ticket.isConfidential ? errors.ruleRefused('alreadyConfidential', '已经是保密件。', 'It is confidential already.') : null),
  apply: async (work) => { await seal(work); },
});
