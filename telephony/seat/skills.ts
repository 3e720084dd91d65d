/** What agents can answer: rows where a team lead has set them (seat_skill), else what their roles, lines and languages say. */
import { and, inArray, isNotNull, ne } from 'drizzle-orm';
import { schema, type Core, type Db, type Tx } from '../../ticketing/index.ts';
import { line, seatSkill } from '../db/schema/line.ts';
import { seat } from '../db/schema/seat.ts';

export type Skills = Readonly<Record<string, number>>;

/** Levels by role: those whose work it is first; 班长 and 回访员 when nobody else is free. */
const levelOf = (roles: readonly string[]): number => (roles.some((r) => r === 'agent' || r === 'specialDeskAgent' || r === 'vendorStaff') ? 1 : roles.includes('teamLead') ? 2 : 3);

/** @returns skills by person; each of `staffIds` has an entry */
export async function skillsOf(db: Db | Tx, staffIds: readonly number[]): Promise<Map<number, Skills>> {
  if (!staffIds.length) return new Map();
  const { staff } = schema;
  const [people, rows, lines] = await Promise.all([
    db.select({ id: staff.id, roles: staff.roles, hotlineNumbers: staff.hotlineNumbers, languages: staff.languages }).from(staff).where(inArray(staff.id, [...staffIds])),
    db.select().from(seatSkill).where(inArray(seatSkill.staffId, [...staffIds])),
    db.select({ number: line.number, hotlineNumber: line.hotlineNumber }).from(line),
  ]);
  const set = new Map<number, Record<string, number>>();
  for (const row of rows) set.set(row.staffId, { ...set.get(row.staffId), [row.skill]: row.level });
  return new Map(people.map((person) => [person.id, set.get(person.id) ?? usual(person, lines)]));
}

function usual({ roles, hotlineNumbers, languages }: { roles: readonly string[]; hotlineNumbers: readonly string[]; languages: readonly string[] }, lines: readonly { number: string; hotlineNumber: string }[]): Skills {
  const level = levelOf(roles);
  const answered = lines.filter((l) => hotlineNumbers.length === 0 || hotlineNumbers.includes(l.hotlineNumber));
  return {
    ...Object.fromEntries(answered.map((l) => [`line:${l.number}`, level])),
    ...(roles.includes('specialDeskAgent') ? { 'desk:enterprise': 1 } : {}),
    ...Object.fromEntries(languages.map((code) => [`language:${code.toLowerCase().split('-')[0]}`, level])),
  };
}

/** Every skill that somebody whose telephone is connected has. */
export async function skillsAtWork(_core: Core, db: Db | Tx): Promise<Set<string>> {
  const atWork = await db.select({ staffId: seat.staffId }).from(seat).where(and(isNotNull(seat.phoneUser), ne(seat.state, 'offline')));
  const skills = await skillsOf(db, atWork.map((s) => s.staffId));
  return new Set([...skills.values()].flatMap((s) => Object.keys(s)));
}
