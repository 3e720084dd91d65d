/** Every hotline of the city is a line from the first start on; what people change afterwards stays. */
import { notInArray } from 'drizzle-orm';
import { schema as core, type Db, type Tx } from '../../ticketing/index.ts';
import { line, type OpeningHours } from '../db/schema/line.ts';
import { always } from './hours.ts';

/** A sub-centre keeps office hours; at night its callers are answered by the city's own agents. */
const office: OpeningHours = { workday: [{ from: 540, to: 1080 }] };
const mainNumber = '12345';
export const lineSkill = (number: string): string => `line:${number}`;

/** @returns how many lines are new; a hotline that has its line keeps it */
export async function foundLines(db: Db | Tx): Promise<number> {
  const known = await db.select({ number: line.number }).from(line);
  const { hotline } = core;
  const missing = await db.select().from(hotline).where(known.length ? notInArray(hotline.number, known.map((l) => l.number)) : undefined);
  if (missing.length === 0) return 0;
  const made = await db.insert(line).values(missing.map(usualLine)).onConflictDoNothing().returning({ number: line.number });
  return made.length;
}

function usualLine(hotline: typeof core.hotline.$inferSelect): typeof line.$inferInsert {
  const { number } = hotline;
  const main = number === mainNumber;
  const own = hotline.intakeMode === 'subCenter';
  return {
    number, name: hotline.name, hotlineNumber: number, greeting: greetingOf(number), active: hotline.active,
    hours: own ? office : always,
    atNight: own ? { do: 'skills', skills: [lineSkill(mainNumber)] } : { do: 'callBack' },
    skills: [lineSkill(number)],
    priority: 0, weight: main ? 3 : 1,
    // the pool of the main line helps out, then the offer to be called back
    overflow: [...(main ? [] : [{ afterSeconds: 30, to: 'line' as const, number: mainNumber }]), { afterSeconds: 120, to: 'callBack' }],
    surge: main ? null : { above: 10, skills: [lineSkill(mainNumber)] },
    announceEvery: 45, mostWaiting: 200,
  };
}

/** Prompts of these names are shipped; any other line greets with the general one until it has its own. */
const ownGreeting = ['12345', '12319', '12358', '12350'];
export const greetingOf = (number: string): string[] => [ownGreeting.includes(number) ? `greeting-${number}` : 'greeting', 'recorded-notice'];
