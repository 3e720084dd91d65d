import { z } from 'zod';
import { errors, roleFor } from '../../ticketing/index.ts';
import type { CallBackRow } from './ask.ts';
import { leads } from './table.ts';
import { callBackVerb } from './verb.ts';

/** Only who took it, or those over them. */
export const notTheirs = (row: CallBackRow, actor: Parameters<typeof roleFor>[0]) => (row.state === 'taken' && actor.kind === 'staff' && row.takenBy !== actor.staffId && !roleFor(actor, leads)
  ? errors.ruleRefused('takenByOther', '该回拨已由他人领取，由领取人或班长处理。', 'Another person took it; they or a team lead decide.') : null);

export const putBack = callBackVerb({
  name: 'putBack', summary: '放回回拨', input: z.object({}), guard: notTheirs,
  apply: async () => ({ set: { state: 'open', takenBy: null, takenAt: null } }),
});
