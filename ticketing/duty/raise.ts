/** Sensitive and emergency words reach the duty desk at once: the alarm is written in the transaction in which the words came in. */
import { and, eq, ne } from 'drizzle-orm';
import { dutyAlarm } from '../db/schema/duty.ts';
import type { Work } from '../verb/work.ts';
import { sensitiveCategories, type SensitiveCategory } from './dictionary/entry.ts';
import { matchWords, type FoundWord } from './dictionary/match.ts';

/** What was said longer ago is history: an import of old tickets calls nobody. */
const freshMs = 72 * 3_600_000;

/** Holds what a citizen said against the city's words, and raises an alarm, or adds to the one that stands. */
export async function watchWords(work: Work, texts: readonly (string | null | undefined)[]): Promise<void> {
  const { ticket, now, core } = work;
  // What the system wrote itself quotes the words of others.
  if (ticket.channel === 'proactive' || now.getTime() - ticket.appealedAt.getTime() > freshMs) return;
  const found = matchWords(core.kept.sensitive.entries, texts);
  if (found.length) await raiseAlarm(work, found, 'words');
}

/** What the classifier read as danger to life or property, where the words at the door did not say so. */
export async function raiseFromJudgement(work: Work, alarms: readonly { kind: string; words: string[] }[]): Promise<void> {
  if (work.ticket.channel === 'proactive' || work.now.getTime() - work.ticket.appealedAt.getTime() > freshMs) return;
  const found = alarms.filter((a) => a.kind === 'emergency').flatMap((a) => a.words.map((word): FoundWord => ({ word, category: 'life' })));
  if (found.length) await raiseAlarm(work, found, 'judgement');
}

/** One alarm of a ticket at a time. Words that are new to one that is acknowledged already call the desk again. */
export async function raiseAlarm(work: Work, found: readonly FoundWord[], source: 'words' | 'judgement' | 'person'): Promise<void> {
  const { tx, ticket, now, core } = work;
  const [open] = await tx.select().from(dutyAlarm).where(and(eq(dutyAlarm.ticketId, ticket.id), ne(dutyAlarm.state, 'handled'))).for('update');
  const words = [...new Set([...(open?.words ?? []), ...found.map((f) => f.word)])];
  const categories = [...new Set([...(open?.categories ?? []), ...found.map((f) => f.category)])];
  // The machine's second reading adds nothing to people who have read it themselves.
  if (open && (words.length === open.words.length || (source === 'judgement' && open.state === 'acknowledged'))) return;
  const limit = { minutes: minutesFor(work, categories) };
  if (!open || open.state === 'acknowledged') work.startClock('duty', limit);
  const dueAt = !open || open.state === 'acknowledged' ? new Date(now.getTime() + limit.minutes * 60_000) : open.dueAt;
  const version = source === 'words' ? core.kept.sensitive.version : null;
  const [row] = open
    ? await tx.update(dutyAlarm).set({ words, categories, state: 'raised', dueAt }).where(eq(dutyAlarm.id, open.id)).returning()
    : await tx.insert(dutyAlarm).values({ ticketId: ticket.id, state: 'raised', categories, words, source, dictionaryVersion: version, raisedAt: now, dueAt }).returning();
  // An event stays as it was written: of a confidential ticket it holds no words.
  work.record('dutyAlarm', { categories, source, level: row!.level, ...(ticket.isConfidential ? {} : { words }) });
  tellByPhone(work, row!.id, row!.level);
}

export const minutesFor = (work: Pick<Work, 'core'>, categories: readonly string[]): number => {
  const { minutesAtOnce, minutesOther } = work.core.kept.sensitive.settings;
  return categories.some((c) => sensitiveCategories[c as SensitiveCategory]?.atOnce) ? minutesAtOnce : minutesOther;
};

/** To the desk's own phones, where there are any; the consoles hear of it by the ticket's event. */
export function tellByPhone(work: Work, alarmId: number, level: number): void {
  if (work.core.kept.sensitive.settings.phones.length) work.job('duty.sms', { alarmId, level }, `duty.sms:${alarmId}:${level}:${work.now.getTime()}`);
}
