import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notice, visit } from '../../../ticketing/db/schema/index.ts';
import { problemMembersOf } from '../../../ticketing/problem/members.ts';
import { draw, strata, type Drawable } from '../../../ticketing/problem/sample/draw.ts';
import { rate } from '../../../ticketing/visit/rate.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { problemCase, words } from './case.ts';

const members = fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 300 }).chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), ticketNo: fc.constant(`T${id}`), district: fc.constantFrom('a', 'b', 'c'), channel: fc.constantFrom('call', 'web'), always: fc.integer({ min: 0, max: 19 }).map((n) => n === 0) }))) as fc.Arbitrary<Drawable[]>);

/** Members of so many districts, by size. */
const strataOf = (...sizes: number[]): Drawable[] => sizes.flatMap((size, d) => Array.from({ length: size }, (_, i) => ({ id: d * 1000 + i + 1, ticketNo: `T${d}-${i}`, district: 'abc'[d]!, channel: 'call', always: false })));

describe('the draw', () => {
  test('always takes the same of the same, whatever their order, and every district and channel is in it', () => {
    fc.assert(fc.property(members, fc.integer({ min: 10, max: 100 }), fc.string(), (all, share, seed) => {
      const drawn = draw(all, { share, number: null }, seed);
      expect(draw(all.toReversed(), { share, number: null }, seed)).toEqual(drawn);
      for (const group of strata(all, seed).values()) {
        const n = group.filter((m) => drawn.has(m.id)).length;
        expect(n).toBeGreaterThanOrEqual(Math.ceil(group.length * share / 100));
      }
      for (const m of all) if (m.always) expect(drawn.has(m.id)).toBe(true);
    }), { numRuns: 60 });
  });
  test('of a number takes that many where there are no more strata, and those that are always asked', () => {
    fc.assert(fc.property(members, fc.integer({ min: 1, max: 400 }), (all, number) => {
      const plain = all.map((m) => ({ ...m, always: false }));
      const groups = strata(plain, 's').size;
      expect(draw(plain, { share: null, number }, 's').size).toBe(Math.min(all.length, Math.max(number, groups)));
    }), { numRuns: 60, examples: [[strataOf(10, 1, 1), 3]] });
  });
  test('another seed draws others', () => {
    const all = Array.from({ length: 200 }, (_, i): Drawable => ({ id: i, ticketNo: `T${i}`, district: 'a', channel: 'call', always: false }));
    expect([...draw(all, { share: 20, number: null }, 'one')]).not.toEqual([...draw(all, { share: 20, number: null }, 'two')]);
  });
});

describe('visits by a sample', () => {
  let core: TestCore;
  let p: ReturnType<typeof problemCase>;
  beforeAll(async () => { core = await testCore(); p = problemCase(core); });
  afterAll(() => core.close());

  test('those drawn are called, the rest is told, asked to rate, closed by the sample, and may still say that it is not solved', async () => {
    const all = [];
    for (let i = 0; i < 6; i++) all.push(await p.neighbour(i === 5 ? { regionCode: '990102', content: '景湾区也有搅拌站夜间噪音。' } : {}));
    const { problemNo } = await p.problemOf(all);
    expect(await refusal(p.does('yx-cg-leader', problemNo, 'sample', { share: 20, reason: '诉求内容一致' }))).toBe('notAllowed');
    expect(await refusal(p.does('supervisor1', problemNo, 'sample', { share: 5, reason: '诉求内容一致' }))).toBe('ruleRefused:sampleTooSmall');
    expect(await refusal(p.does('supervisor1', problemNo, 'sample', { share: 20, number: 2, reason: '诉求内容一致' }))).toBe('ruleRefused:sampleOneOf');
    expect(await p.does('supervisor1', problemNo, 'sample', { share: 20, reason: '诉求内容一致，整改可现场核验' })).toMatchObject({ sample: { share: 20, seed: problemNo, drawn: 2, of: 6 } });
    await p.does('yx-cg-leader', problemNo, 'reply', words);
    await p.drain();
    await core.sql`update job set state = 'waiting' where kind in ('problem.reply', 'visit.closeByPlan')`;
    await p.drain();
    const { items } = await problemMembersOf(core, await core.staff('supervisor1'), problemNo, { state: 'all', page: 1, pageSize: 20 });
    const drawn = items.filter((m) => m.sampled);
    expect(drawn).toHaveLength(2);
    expect(drawn.map((m) => m.regionCode)).toContain('990102');
    expect(new Set(drawn.map((m) => m.state))).toEqual(new Set(['pendingVisit']));
    const rest = items.filter((m) => !m.sampled);
    expect(new Set(rest.map((m) => m.state))).toEqual(new Set(['closed']));
    const one = (await core.ticket(rest[0]!.ticketNo));
    expect((await core.db.select().from(visit).where(eq(visit.ticketId, one.id)))).toMatchObject([{ state: 'exempt', exemption: 'plan', plan: expect.stringContaining('未抽中') }]);
    for (const template of ['batchReply', 'askRating']) expect(await core.db.select().from(notice).where(and(eq(notice.ticketId, one.id), eq(notice.template, template)))).toHaveLength(1);
    await act(core, { kind: 'citizen', ticketId: one.id }, { ticketNo: one.ticketNo }, rate, { solved: 'unsolved', satisfaction: 1, comment: '夜里还是很吵' });
    expect((await core.ticket(one.ticketNo)).satisfaction).toBe(1);
  });

  test('back to everybody by the plan, with a reason', async () => {
    const { problemNo } = await p.problemOf([await p.neighbour()]);
    await p.does('supervisor1', problemNo, 'sample', { number: 1, reason: '先试抽一件' });
    expect((await p.does('supervisor1', problemNo, 'sample', { all: true, reason: '涉及民生，逐件回访' })).sample).toBeNull();
  });
});
