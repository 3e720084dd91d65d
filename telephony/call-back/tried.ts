import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { noteAttempt } from './note-attempt.ts';
import { callBackVerb } from './verb.ts';

/** A try on another telephone, told by hand. One that the floor dialled is told by the floor. */
export const tried = callBackVerb({
  name: 'tried', summary: '登记回拨结果', input: z.object({ result: z.enum(['answered', 'busy', 'noAnswer', 'declined', 'noSuchNumber', 'unreachable']) }),
  guard: (row, actor) => (row.takenBy !== actor.staffId ? errors.ruleRefused('takenByOther', '由领取人登记结果。', 'Whoever took it records the result.') : null),
  async apply({ core, tx, row, actor }, { result }) {
    await noteAttempt(core, tx, row.id, { callNo: `${row.id}-hand-${row.attempts.length + 1}`, result, by: actor.name, staffId: actor.staffId });
    return null;
  },
});
