/** A city with two whole months of appeals, few enough to be counted by hand: five in February; in March one on every odd day by phone, four by the web, and on the tenth six neighbours about one mixing plant. */
import { refreshFacts } from '../../../analytics/facts/index.ts';
import { apiOf } from '../http/as.ts';
import { sixNeighbours, testCity, type TestCity } from '../placing/city.ts';

export interface TwoMonths { core: TestCity; api: ReturnType<typeof apiOf>; count(): Promise<void>; draft(body: object, who?: string): Promise<{ status: number; body: any }> }

const lamp = (n: number) => ({ content: `江湾区和平路第${n}号灯杆不亮，晚上走路看不清，请尽快维修。`, regionCode: '990102', phone: `1540003${String(n).padStart(4, '0')}` });

export async function twoMonths(): Promise<TwoMonths> {
  const core = await testCity({ at: '2026-02-01T09:00:00+08:00' });
  let n = 0;
  const on = async (on: string, messages: Record<string, unknown>[]) => {
    for (const message of messages) { core.clock.to(`${on}T09:${String(n % 60).padStart(2, '0')}:00+08:00`); n += 1; await core.register(message); }
  };
  const day = (month: string, d: number) => `2026-${month}-${String(d).padStart(2, '0')}`;
  for (const d of [1, 7, 13, 19, 25]) await on(day('02', d), [lamp(d)]);
  for (let d = 1; d <= 31; d += 1) {
    if (d % 2) await on(day('03', d), [lamp(100 + d)]);
    if (d % 8 === 2) await on(day('03', d), [{ ...lamp(200 + d), channel: 'web', messageId: `web-${d}` }]);
  }
  await on('2026-03-10', sixNeighbours);
  core.clock.to('2026-04-01T08:00:00+08:00');
  await core.settle();
  const api = apiOf(core);
  const count = () => refreshFacts(core);
  await count();
  return { core, api, count, draft: (body, who = 'supervisor1') => api(who, 'POST', '/reports/documents', body) };
}

/** The month that has just ended. */
export const march = { kind: 'monthly', from: '2026-03-01', to: '2026-03-31' };
