import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asc, sql } from 'drizzle-orm';
import { report } from '../../../analytics/db/schema/index.ts';
import { canonical, type ReportContent } from '../../../analytics/reports/content.ts';
import { draftReport } from '../../../analytics/reports/draft.ts';
import { xlsxOf } from '../../../analytics/reports/export/xlsx.ts';
import { reportJobs } from '../../../analytics/reports/index.ts';
import { textOf as saidIn } from '../../../analytics/reports/say.ts';
import type { JobDefinition } from '../../../ticketing/jobs/handler.ts';
import { refusal } from '../../setup/story.ts';
import { march, twoMonths, type TwoMonths } from './two-months.ts';

let city: TwoMonths;
beforeAll(async () => { city = await twoMonths(); }, 180_000);
afterAll(() => city.core.close());

const draft = (kind: 'daily' | 'weekly' | 'monthly' | 'bulletin', from: string, to = from) => draftReport(city.core, { kind, span: { from, to }, topic: null });
const textOf = async (content: ReportContent) => content.blocks.map((b) => (b.kind === 'paragraph' ? saidIn(content, b.spans) : b.kind === 'heading' ? b.text : b.kind === 'hotspot' ? b.hotspot.name : '')).join('\n');

test('a monthly report says how much came in, against the month before, and that there is no year before', async () => {
  const content = await draft('monthly', march.from, march.to);
  const said = await textOf(content);
  expect(content.title).toBe('2026年3月12345热线受理办理情况月报');
  // sixteen by phone, four by the web, six neighbours; February had five
  expect(said).toContain('2026年3月，全市12345热线共受理群众诉求26件，日均0.8件，环比上升420.0%，本期无同比可比数据。单日受理量最高为3月10日，7件。');
  expect(said).toContain('电话渠道22件、占84.6%，网站渠道4件、占15.4%');
  expect(said).toContain('翠湖花园');
  // nothing was handled: no rate is made up
  expect(said).toContain('本期尚无应办结和回访数据，不计算办理质效。');
  expect(content.definitions.received!.definition).toContain('按市民提出诉求的日期');
});

test('the same rows give the same report, byte by byte', async () => {
  expect(canonical(await draft('monthly', march.from, march.to))).toBe(canonical(await draft('monthly', march.from, march.to)));
});

test('February has nothing before it to be compared with', async () => {
  const said = await textOf(await draft('monthly', '2026-02-01', '2026-02-28'));
  expect(said).toContain('共受理群众诉求5件，日均0.2件，本期无环比可比数据，本期无同比可比数据。');
});

test('a month without tickets says so and shows no share of nothing', async () => {
  const content = await draft('monthly', '2026-01-01', '2026-01-31');
  expect(await textOf(content)).toContain('2026年1月，全市12345热线未受理群众诉求。');
  expect(content.gaps).toContain('系统自2026年2月1日起有数据，此前无数据。');
  expect(content.blocks.some((b) => b.kind === 'table' && b.rows.length === 0)).toBe(false);
});

test('today is told up to now and compared with nothing; tomorrow is refused', async () => {
  const content = await draft('daily', '2026-04-01');
  expect(content.partial).toBe(true);
  expect(content.gaps[0]).toBe('统计期尚未结束，数据截至2026年4月1日08:00，不作环比、同比。');
  expect(await textOf(content)).not.toContain('环比');
  expect(await refusal(draft('daily', '2026-04-02'))).toBe('ruleRefused:notYet');
});

test('while the days are being counted anew the report names the gap; before they were ever counted none is drafted', async () => {
  await city.core.db.execute(sql`insert into stale_day (day, right_until) values ('2026-03-05', '2026-03-31T20:00:00Z')`);
  const content = await draft('monthly', march.from, march.to);
  expect(content.gaps).toEqual(['1个统计日的数据正在重新汇总，本文所列为2026年4月1日04:00的结果。']);
  await city.core.db.execute(sql`update stale_day set right_until = null`);
  expect(await refusal(draft('monthly', march.from, march.to))).toBe('ruleRefused:factsBuilding');
  await city.core.db.execute(sql`delete from stale_day`);
});

test('a bulletin is addressed to the units, bands them and ranks nobody', async () => {
  const content = await draft('bulletin', march.from, march.to);
  expect(content.addressee).toBe('各承办单位');
  expect(await textOf(content)).toContain('本期无达到评价件数的单位，不分档。');
});

test('a confidential appeal is counted and named nowhere', async () => {
  const { ticketNo } = await city.core.register({ content: '实名举报翠湖花园物业经理收受贿赂，请严格保密。', isConfidential: true, regionCode: '990101001', phone: '15400071234' });
  const day = '2026-04-01';
  await city.core.settle();
  await city.count();
  const content = await draft('daily', day);
  expect(await textOf(content)).toContain('共受理群众诉求1件');
  expect(JSON.stringify(content)).not.toContain('受贿');
  expect(JSON.stringify(content)).not.toContain(ticketNo);
});

test('Excel: a sheet a table, numbers as numbers, every figure with what was asked and every definition; a text like a formula stays a text', async () => {
  const content = await draft('monthly', march.from, march.to);
  const sheets = await readExcel(await xlsxOf({ ...content, gaps: ['=cmd|calc'] }, [['编号', 'B1']]));
  const named = (name: string) => sheets.find((s) => s.sheet === name)!.data;
  expect(sheets.map((s) => s.sheet)).toEqual(expect.arrayContaining(['说明', '诉求来源情况', '区域分布情况', '每日受理量走势', '全部数据', '指标口径']));
  expect(named('诉求来源情况').slice(0, 2).map((r) => r.slice(0, 3))).toEqual([['来源', '受理量（件）', '占比'], ['电话', 22, 22 / 26]]);
  expect(named('全部数据').find((r) => r[0] === '受理量')).toEqual(expect.arrayContaining(['受理量', 26, 'received', '2026-03-01 至 2026-03-31', '全市']));
  expect(named('指标口径').some((r) => r[0] === '受理量')).toBe(true);
  expect(named('说明').flat()).toContain("'=cmd|calc");
});

test('in the morning of the first a daily, the last whole week and the month are drafted, each once', async () => {
  const tick = () => city.core.db.transaction((tx) => (reportJobs(city.core)['reports.draft'] as JobDefinition<object>).run({}, { tx, now: city.core.now(), job: { id: 1, kind: 'reports.draft', tries: 1 } }));
  const drafted = async () => (await city.core.db.select().from(report).orderBy(asc(report.id))).map((r) => [r.kind, r.periodFrom, r.periodTo, r.createdByName]);
  city.core.clock.to('2026-04-01T05:50:00+08:00');
  await tick();
  expect(await drafted()).toEqual([]);
  city.core.clock.to('2026-04-01T06:10:00+08:00');
  await tick();
  await tick();
  expect(await drafted()).toEqual([['daily', '2026-03-31', '2026-03-31', '系统'], ['weekly', '2026-03-23', '2026-03-29', '系统'], ['monthly', '2026-03-01', '2026-03-31', '系统']]);
});
