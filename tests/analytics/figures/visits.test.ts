import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlingOf } from '../../../analytics/figures/handling.ts';
import { visitFigures } from '../../../analytics/figures/visits.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { attemptVisit } from '../../../ticketing/visit/attempt-visit.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

test('tried, effective, solved, satisfied and doubly satisfied, with the excluded left out', async () => {
  const visitor = await core.staff('callback1');
  const says = async (input: object) => { const made = await story(core).pendingVisit(); await act(core, visitor, { ticketNo: made.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, ...input }); return made; };
  await says({ solved: 'solved', attitude: 5, result: 4 });
  await says({ solved: 'partly', attitude: 4, result: 2, dissatisfyReason: 'result', rework: true });
  const excluded = await says({ solved: 'unsolved', attitude: 1, result: 1, dissatisfyReason: 'unreasonable', unreasonable: '已按标准办理，另有要求' });
  await core.sql`update ticket set scoring_excluded = 'unreasonable' where id = ${excluded.ticketId}`;
  const tried = await story(core).pendingVisit();
  await act(core, visitor, { ticketNo: tried.ticketNo }, attemptVisit, { method: 'phone' });
  await story(core).pendingVisit();
  core.clock.advance(60_000);
  expect(await visitFigures(core, { from: '2026-03-02', to: '2026-03-02' })).toMatchObject({ due: 5, leftOut: 0, triedRate: 0.8, effectiveRate: 0.75, solvedRate: 0.5, satisfiedRate: 0.5, bothRate: 0.5, reworkRate: 0.5, disputed: 0 });
  const units = await handlingOf(core, { day: '2026-03-02', hidden: [] });
  expect(units.byUnit.find((u) => u.unitId === 'yx-cg')).toMatchObject({ satisfaction: 0.5 });
});
