import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, due } from '../../ticketing/db/schema/index.ts';
import { fireDues } from '../../ticketing/deadline/fire.ts';
import { testCore, type TestCore } from '../setup/core.ts';
import { story } from '../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
const kinds = async (ticketNo: string) => (await core.events(ticketNo)).map((e) => e.kind);
const cards = async (ticketId: number) => (await core.db.select().from(card).where(eq(card.ticketId, ticketId)).orderBy(card.id)).map((c) => [c.colour, c.unitId]);

test('the clock runs from dispatch, not from signing: reminders, yellow the working day before, red the first working day after', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const { ticketNo, ticketId, lead } = await story(core).dispatched();
  const dueAt = (await core.ticket(ticketNo)).dueAt!;
  expect(dueAt.toISOString()).toBe('2026-03-11T10:00:00.000Z'); // help: 7 working days from the next day, 18:00 here
  core.clock.to('2026-03-09T17:00:00+08:00');
  await fireDues(core);
  await story(core).signAndContact(lead);
  core.clock.to('2026-03-11T09:00:00+08:00');
  await fireDues(core);
  expect(await cards(ticketId)).toEqual([['yellow', 'yx-cg']]);
  core.clock.to('2026-03-11T23:59:59+08:00');
  await fireDues(core);
  expect(await cards(ticketId)).toEqual([['yellow', 'yx-cg']]);
  core.clock.to('2026-03-12T09:00:00+08:00');
  await fireDues(core);
  expect(await cards(ticketId)).toEqual([['yellow', 'yx-cg'], ['red', 'yx-cg']]);
  expect((await kinds(ticketNo)).filter((k) => ['reminder', 'yellowCard', 'overdue', 'redCard'].includes(k))).toEqual(['overdue', 'reminder', 'reminder', 'yellowCard', 'overdue', 'redCard']);
});

test('make-up workdays and holidays move the due day: filed a minute before the Spring Festival make-up Saturday', async () => {
  core.clock.to('2026-02-13T23:59:59+08:00');
  const { ticketNo } = await story(core).dispatched({ appealType: 'consult' }, { appealType: 'consult' });
  // Saturday 14 February is worked; the holiday runs 15 to 23 February.
  expect((await core.ticket(ticketNo)).dueAt!.toISOString()).toBe('2026-02-26T10:00:00.000Z');
});

test('a critical ticket runs round the clock', async () => {
  core.clock.to('2026-03-07T22:00:00+08:00');
  const { ticketNo } = await story(core).dispatched({}, { urgency: 'critical' });
  expect((await core.ticket(ticketNo)).dueAt!.toISOString()).toBe('2026-03-08T14:00:00.000Z');
});

test('what was resolved in time never gets a card, and its due rows are cancelled', async () => {
  core.clock.to('2026-04-01T10:00:00+08:00');
  const { ticketId } = await story(core).pendingVisit();
  core.clock.to('2026-06-01T10:00:00+08:00');
  await fireDues(core);
  expect(await cards(ticketId)).toEqual([]);
  const rows = await core.db.select().from(due).where(eq(due.ticketId, ticketId));
  expect(rows.filter((r) => r.clock === 'resolve').every((r) => r.state === 'cancelled')).toBe(true);
});

test('several processes firing at once fire each row once', async () => {
  core.clock.to('2026-06-02T10:00:00+08:00');
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => story(core).dispatched()));
  core.clock.to('2026-07-01T10:00:00+08:00');
  const counts = await Promise.all([fireDues(core), fireDues(core), fireDues(core)]);
  const rows = await Promise.all(made.map((m) => core.db.select().from(due).where(eq(due.ticketId, m.ticketId))));
  const fired = rows.flat().filter((r) => r.state === 'fired');
  for (const m of made) expect(await cards(m.ticketId)).toEqual([['yellow', 'yx-cg'], ['red', 'yx-cg']]);
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(fired.length);
});
