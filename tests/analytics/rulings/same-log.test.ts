import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupMember, groupRuling, ticketGroup } from '../../../analytics/db/schema/index.ts';
import type { GroupIndex } from '../../../analytics/placing/group-index.ts';
import { regroupNow } from '../../../analytics/placing/regroup-groups.ts';
import { HotlineError } from '../../../ticketing/errors.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { protect } from '../../../ticketing/ticket/protect.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { createGroupIndex } from '../placing/city.ts';
import { generateMessages } from '../groups/generated.ts';
import { elsewhere, parking, sixNeighbours, town, type Town } from './town.ts';

let city: Town;
const numbers: string[] = [];
beforeAll(async () => { city = await town(); });
afterAll(() => city.close());

const texts = [...sixNeighbours, ...parking, elsewhere, ...generateMessages(12, 3).map(({ title, content }) => ({ title, content, regionCode: '990101' }))];
/** One thing that may happen; which ticket, group and other group it happens to is left to three numbers. */
const step = fc.record({
  what: fc.constantFrom('say', 'say', 'say', 'confirm', 'move', 'split', 'merge', 'forbid', 'rename', 'undo', 'amend', 'protect', 'cancel', 'regroup', 'turn'),
  a: fc.nat(), b: fc.nat(), c: fc.nat(),
});

/** Comes first, so that each kind of decision was taken at least once, whatever chance brings. */
const everyKind = (['say', 'say', 'say', 'say', 'confirm', 'rename', 'forbid', 'merge', 'undo', 'turn'] as const).map((what, i) => ({ what, a: i, b: i + 1, c: i }));

test('however placings, corrections and decisions follow each other: who was there all along and who begins now know the same groups, and would decide alike', async () => {
  const longThere = createGroupIndex();
  const other = createGroupIndex();
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
    let turn = longThere;
    for (const { what, a, b, c } of steps) {
      if (what === 'turn') turn = turn === longThere ? other : longThere;
      else await happens(what, turn, a, b, c).catch((error: unknown) => { if (!(error instanceof HotlineError)) throw error; });
      await city.settle(turn);
    }
    const fresh = createGroupIndex();
    const inRows = new Map<string, string[]>();
    for (const m of await city.db.select().from(groupMember).where(eq(groupMember.hidden, false))) inRows.set(m.groupKey, [...(inRows.get(m.groupKey) ?? []), String(m.ticketId)].toSorted());
    for (const index of [fresh, longThere, other]) expect(sorted(await index.groups(city.db))).toEqual(sorted(inRows));
    for (const probe of texts.slice(0, 12)) {
      const message = { id: 'probe', citizen: 'nobody', at: city.now(), ...probe };
      const [one, two] = [await longThere.find(city.db as never, message), await fresh.find(city.db as never, message)];
      expect(one).toEqual(two);
    }
  }), { numRuns: 5, endOnFailure: true, examples: [[everyKind]] });
  const kinds = new Set((await city.db.select().from(groupRuling)).map((r) => r.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['confirm', 'rename']));
}, 600_000);

async function happens(what: string, index: GroupIndex, a: number, b: number, c: number): Promise<unknown> {
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  if (what === 'say' || !numbers.length) return numbers.push((await city.register({ ...pick(texts, a), phone: `154000${String(b % 100_000).padStart(5, '0')}` })).ticketNo);
  const ticketNo = pick(numbers, a);
  const member = await city.member(ticketNo);
  const groups = (await city.db.select().from(ticketGroup)).filter((g) => g.messages > 0);
  if (!groups.length) return undefined; // all of them withdrawn
  const reason = '看过原文后作出的决定。';
  switch (what) {
    case 'confirm': return city.rule('dispatcher1', member.groupKey, 'confirm', { ticketNos: [ticketNo] });
    case 'forbid': return city.rule('dispatcher1', member.groupKey, 'forbid', { ticketNos: [ticketNo], reason });
    case 'split': return city.rule('dispatcher1', member.groupKey, 'split', { ticketNos: [ticketNo], reason });
    case 'move': return city.rule('dispatcher1', member.groupKey, 'move', { ticketNos: [ticketNo], to: pick(groups, b).key, reason });
    case 'merge': return city.rule('dispatcher1', member.groupKey, 'merge', { into: pick(groups, b).key, reason });
    case 'rename': return city.rule('dispatcher1', member.groupKey, 'rename', { name: `第${c % 9}号事项` });
    case 'undo': {
      const rulings = (await city.db.select().from(groupRuling)).filter((r) => r.kind !== 'undo');
      return rulings.length ? city.undo('dispatcher1', pick(rulings, b).seq) : undefined;
    }
    case 'amend': return act(city, await city.staff('dispatcher1'), { ticketNo }, amend, { title: pick(texts, b).title });
    case 'protect': return act(city, await city.staff('dispatcher1'), { ticketNo }, protect, {});
    case 'cancel': return act(city, await city.staff('agent1'), { ticketNo }, cancel, { reason: '市民来电要求撤回。' });
    default: return regroupNow(city, index);
  }
}

const sorted = (groups: Map<string, string[]>) => [...groups].toSorted(([x], [y]) => (x < y ? -1 : 1));
