/** A month made by hand for 云溪区城管局: seven appeals, six answered in time, one late; of six citizens asked four are content. */
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { analytics } from '../../../analytics/index.ts';
import { story } from '../../setup/story.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { apiOf } from '../http/as.ts';

interface Made { ticketNo: string; ticketId: number; lead: number }
export interface March { core: TestCore; api: ReturnType<typeof apiOf>; jobs: ReturnType<typeof testJobs>; tickets: Made[]; late: Made }

/** @param lateAt after the end of three working days from now: when the seventh is resolved */
export async function sevenAppeals(core: TestCore, lateAt: string, unitId = 'yx-cg'): Promise<{ tickets: Made[]; late: Made }> {
  const at = story(core, unitId);
  const tickets: Made[] = [];
  for (let i = 0; i < 6; i++) {
    const made = await at.pendingVisit({ phone: `1540001${1000 + i}` });
    const happy = i < 4;
    await act(core, await core.staff('callback1'), { ticketNo: made.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: happy ? 'solved' : 'unsolved', satisfaction: happy ? 5 : 1, ...(happy ? {} : { dissatisfyReason: 'speed', unreasonable: '已按规定办理，市民不接受解释' }) });
    tickets.push(made);
  }
  // What was said to be unreasonable is for a reviewer to decide; here nobody does, and it counts.
  await core.sql`update request set state = 'withdrawn' where kind = 'unreasonable' and state = 'pending'`;
  const late = await at.handling({ phone: '15400012222' }, { appealType: 'consult' });
  core.clock.to(lateAt);
  await at.resolve(late.lead);
  return { tickets, late };
}

export async function march(): Promise<March> {
  const core = await testCore({ at: '2026-03-02T10:00:00+08:00' });
  const jobs = testJobs(core, [analytics]);
  const made = await sevenAppeals(core, '2026-03-09T09:30:00+08:00'); // it was due on 5 March at 18:00
  core.clock.to('2026-04-01T09:00:00+08:00');
  return { core, api: apiOf(core), jobs, ...made };
}
