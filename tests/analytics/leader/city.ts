import { refreshFacts } from '../../../analytics/facts/index.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

const dayMs = 86_400_000;
export const at = '2026-03-20T10:00:00+08:00';

/** A small city with something of everything: five weeks of tickets over places, matters, units and channels, some merged, confidential, about staff, or about a unit. Counted. */
export async function leaderCity(): Promise<TestCore> {
  const core = await testCore({ at });
  const dispatcher = await core.staff('dispatcher1');
  const regions = ['9901', '990101', '990101001', '990101001001', '99010100100101', '990102001001', '990103'];
  const matters = ['020201', '060105', '060102', undefined];
  let first: string | undefined;
  for (let i = 0; i < 70; i++) {
    const { ticketNo, ticketId } = await core.register({
      phone: `154${String(20_000_000 + i)}`, regionCode: regions[i % regions.length], matterCode: matters[i % matters.length], channel: i % 3 ? 'call' : 'web', appealedAt: new Date(core.clock.now.getTime() - (i % 35) * dayMs),
      appealType: i % 10 === 9 ? 'report' : i % 2 ? 'complaint' : 'help', content: `第${i}件诉求：小区门口路灯不亮，楼道堆物，请处理。`,
    });
    if (i % 10 === 9) continue; // reports are confidential
    if (i % 4 === 0) await act(core, dispatcher, { ticketNo }, dispatch, { leadUnitId: i % 8 ? 'yx-zj' : 'yx-cg', appealType: 'help' });
    if (i % 14 === 1) await act(core, dispatcher, { ticketNo }, amend, { accusedUnitId: 'yc-12345' });
    if (i % 14 === 2 && first) await act(core, dispatcher, { ticketNo }, merge, { masterTicketNo: first, reason: '同一事项，合并办理。' }).catch(() => {});
    if (i % 14 === 3) await core.sql`update ticket set is_about_staff = true where id = ${ticketId}`;
    first ??= ticketNo;
  }
  await refreshFacts(core);
  return core;
}
