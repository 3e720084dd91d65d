import { z } from 'zod';
import { addDays, cityDay } from '../deadline/city-day.ts';
import { reason } from '../verb/fields.ts';
import { lookBackVerb } from './verb.ts';

/** The alarm was none: something else, or a few stragglers. Counting begins anew the next day, the watch goes on. */
export const dismiss = lookBackVerb({
  name: 'dismiss', summary: '认定不属复发，继续回头看', input: z.object({ reason }),
  apply(work, input) {
    work.set({ countFrom: addDays(cityDay(work.now), 1), recurredAt: null, because: null });
    return Promise.resolve(input.reason);
  },
});
