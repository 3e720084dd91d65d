import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresOfDay } from '../../../analytics/figures/day.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { lamps, otherPhone } from '../../ticketing/merge/merge-story.ts';
import { testCity, type TestCity } from '../placing/city.ts';

let core: TestCity;
beforeAll(async () => { core = await testCity({ at: '2026-03-02T10:00:00+08:00' }); });
afterAll(() => core.close());

test('three calls about one lamp are three calls, one handling and one score for the unit', async () => {
  const jobs = testJobs(core);
  const at = lamps(core);
  const master = await at.handling({ phone: otherPhone() });
  const [waiting, begun] = [await at.waiting(), await at.dispatched({ phone: otherPhone() })]; // the third was in a unit's hands already
  for (const { ticketNo } of [waiting, begun]) await act(core, await core.staff('dispatcher1'), { ticketNo }, merge, { masterTicketNo: master.ticketNo, reason: '同一盏路灯。' });
  await at.resolve(master.lead);
  await act(core, await core.staff('reviewer1'), { ticketNo: master.ticketNo }, passReview, {});
  await jobs.drain();
  for (const [i, { ticketNo }] of [master, waiting, begun].entries())
    await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: i ? 'partly' : 'solved', satisfaction: i ? 3 : 5 });
  expect(await figuresOfDay(core, '2026-03-02')).toMatchObject({ registered: { value: 3 }, duplicates: 2, byUnit: [{ unitId: 'yx-cg', assigned: 1, resolved: 1, satisfaction: 1 }] });
});
