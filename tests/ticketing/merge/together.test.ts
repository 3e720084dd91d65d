import { afterAll, beforeAll, expect, test } from 'vitest';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal } from '../../setup/story.ts';
import { lamps } from './merge-story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
const at = () => lamps(core);
const following = async (no: string) => { const row = await core.ticket(no); return row.state === 'merged' ? row.masterTicketId : null; };

test('two people merge two tickets into each other at once: one of them is told, nobody waits for ever', async () => {
  for (let round = 0; round < 12; round++) {
    const [a, b] = [await at().waiting(), await at().waiting()];
    const outcomes = await Promise.all([refusal(at().merge(a.ticketNo, b.ticketNo, 'dispatcher1')), refusal(at().merge(b.ticketNo, a.ticketNo, 'dispatcher2'))]);
    expect(outcomes.toSorted()).toEqual(['allowed', 'ruleRefused:mergeWithItself']);
    const masters = [await following(a.ticketNo), await following(b.ticketNo)];
    expect(masters.filter((m) => m !== null)).toHaveLength(1);
  }
});

test('a ring of tickets merged at once ends as a tree of one level', async () => {
  for (let round = 0; round < 6; round++) {
    const ring = await Promise.all(Array.from({ length: 5 }, () => at().waiting()));
    const outcomes = await Promise.all(ring.map((t, i) => refusal(at().merge(t.ticketNo, ring[(i + 1) % ring.length]!.ticketNo, i % 2 ? 'dispatcher1' : 'dispatcher2'))));
    for (const outcome of outcomes) expect(['allowed', 'ruleRefused:mergeWithItself', 'stale']).toContain(outcome);
    const masters = await Promise.all(ring.map((t) => following(t.ticketNo)));
    const alone = ring.filter((_, i) => masters[i] === null).map((t) => t.ticketId);
    expect(alone.length).toBeGreaterThanOrEqual(1);
    for (const master of masters) if (master !== null) expect(alone).toContain(master);
  }
});

test('a merge beside the master’s reply: either it is too late, or the caller gets that reply', async () => {
  const jobs = testJobs(core);
  for (let round = 0; round < 6; round++) {
    const master = await at().pendingReview();
    const duplicate = await at().waiting();
    const [merged] = await Promise.all([
      refusal(at().merge(duplicate.ticketNo, master.ticketNo)),
      act(core, await core.staff('reviewer1'), { ticketNo: master.ticketNo }, passReview, {}),
    ]);
    await jobs.drain();
    expect([['allowed', 'pendingVisit'], ['ruleRefused:masterNotOpen', 'registered'], ['ruleRefused:masterNotOpen', 'pendingDispatch'], ['ruleRefused:masterNotOpen', 'inProgress']]).toContainEqual([merged, (await core.ticket(duplicate.ticketNo)).state]);
  }
});
