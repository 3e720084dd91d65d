/** A month made by hand for 云溪区城管局: seven appeals, six answered in time, one late; of six citizens asked four are content. */
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { analytics } from '../../../analytics/index.ts';
import { story } from '../../setup/story.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { apiOf } from '../http/as.ts';

export interface March { core: TestCore; api: ReturnType<typeof apiOf>; jobs: ReturnType<typeof testJobs>; tickets: { ticketNo: string; ticketId: number; lead: number }[]; late: { ticketNo: string; ticketId: number; lead: number } }

export async function march(unitId = 'yx-cg'): Promise<March> {
  const core = await testCore({ at: '2026-03-02T10:00:00+08:00' });
  const jobs = testJobs(core, [analytics]);
  const at = story(core, unitId);
  const tickets: March['tickets'] = [];
  for (let i = 0; i < 6; i++) {
    const made = await at.pendingVisit({ phone: `1540001${1000 + i}` });
    const happy = i < 4;
    await act(core, await core.staff('callback1'), { ticketNo: made.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: happy ? 'solved' : 'unsolved', satisfaction: happy ? 5 : 1, ...(happy ? {} : { dissatisfyReason: 'speed', unreasonable: '已按规定办理，市民不接受解释' }) });
    tickets.push(made);
  }
  // A fault in the visits' favour of nobody: what was found unreasonable is decided by a reviewer, and here it is not.
  for (const { id } of await core.sql<{ id: number }[]>`select id from request where kind = 'unreasonable' and state = 'pending'`)
    await core.sql`update request set state = 'withdrawn' where id = ${id}`;
  const late = await at.handling({ phone: '15400012222' }, { appealType: 'consult' }); // due on 5 March at 18:00
  core.clock.to('2026-03-09T09:30:00+08:00');
  await at.resolve(late.lead);
  core.clock.to('2026-04-01T09:00:00+08:00');
  return { core, api: apiOf(core), jobs, tickets, late };
}
