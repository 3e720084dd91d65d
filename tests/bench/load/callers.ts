import { generateAppeals, type GeneratedAppeal } from '../../generate/appeals.ts';

/** The city's year before `benchNow`. */
export const year = { from: new Date('2025-03-02T10:00:00+08:00'), to: new Date('2026-03-02T10:00:00+08:00') };

/** Enough that no run comes to their end. */
const PLENTY = 1_000_000;

/** Generated appeals by people who have not appealed before, so that each writes the same rows. */
export function* firstTimeCallers(seed: number): Generator<GeneratedAppeal> {
  const seen = new Set<string>();
  for (const appeal of generateAppeals({ seed, count: PLENTY, ...year })) {
    if (seen.has(appeal.phone)) continue;
    seen.add(appeal.phone);
    yield appeal;
  }
  throw new Error('the generated city has run out of people');
}

/** The next one, of a stream that does not end. */
export function next(appeals: Generator<GeneratedAppeal>): GeneratedAppeal {
  return appeals.next().value as GeneratedAppeal;
}

/** An appeal as a channel hands it to the one door. */
export const message = ({ id, channel, title, content, phone, name, address, regionCode }: GeneratedAppeal) =>
  ({ channel, messageId: id, title, content, phone, name, address, regionCode });
