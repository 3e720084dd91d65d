import { z } from 'zod';
import { cityDay, errors } from '../../ticketing/index.ts';
import { callBackVerb } from './verb.ts';

/** Somebody takes it in hand: the others leave it alone, and only who took it sees the number. */
export const take = callBackVerb({
  name: 'take', summary: '领取回拨', input: z.object({}),
  guard: (row, _actor, now) => (row.notBefore > now
    ? errors.ruleRefused('notYet', `${momentZh(row.notBefore, now)}之后再拨打：${row.attempts.length ? '刚才没有打通，请隔一段时间再试' : '现在不是可以打扰市民的时间'}。`, `Not before ${row.notBefore.toISOString()}.`) : null),
  apply: async ({ actor, now }) => ({ set: { state: 'taken', takenBy: actor.staffId, takenAt: now } }),
});

/** 08:00, or 明天08:00, on the city's clock. */
export function momentZh(at: Date, now: Date): string {
  const clock = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return cityDay(at) === cityDay(now) ? clock : `${cityDay(at).slice(5).replace('-', '月')}日${clock}`;
}
