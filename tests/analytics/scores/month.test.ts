import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appealScore } from '../../../ticketing/scoring/appeal-score.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { refusal } from '../../setup/story.ts';
import { march, type March } from './march.ts';

/** 考核: from figures to a frozen month, in the order in which a city does it. */
describe('March of 云溪区城管局', () => {
  let m: March;
  beforeAll(async () => { m = await march(); }, 120_000);
  afterAll(() => m.core.close());
  const post = (who: string, path: string, body: unknown = {}) => m.api(who, 'POST', `/scores${path}`, body);
  const month = (who = 'supervisor1', query = '') => m.api(who, 'GET', `/scores/months/2026-03${query}`);
  const sheet = (who = 'supervisor1', query = '') => m.api(who, 'GET', `/scores/months/2026-03/units/yx-cg${query}`);
  const line = (body: { lines: { metricId: string }[] }, id: string) => body.lines.find((l) => l.metricId === id);
  const why = { month: '2026-03', metricIds: ['onTimeRate'], reasonCode: 'centreDelay', reason: '派单系统故障，次日才收到', evidence: '系统故障通报一份' };
  const asked = async () => (await m.core.sql<{ id: number }[]>`select id from request where kind = 'scoreAppeal' order by id desc limit 1`)[0]!.id;

  test('before it is published: a trial for those who judge, nothing for units', async () => {
    const { body } = await month();
    expect(body).toMatchObject({ trial: true, period: null, formula: { version: 0 }, verbs: [{ verb: 'publish', refusal: null }] });
    expect((await month('yx-cg-leader')).body.error).toMatchObject({ id: 'ruleRefused', details: { rule: 'notPublished' } });
    expect((await m.api('supervisor1', 'GET', '/scores/months/2026-05')).body.error.details).toEqual({ rule: 'monthAhead' });
  });

  test('every figure of the sheet, worked out by hand', async () => {
    const { body } = await sheet();
    expect(body).toMatchObject({ unitId: 'yx-cg', kind: 'scored', assigned: 7, group: { zh: '区级部门' } });
    expect(line(body, 'contactRate')).toMatchObject({ numerator: 7, denominator: 7, points: 18 });
    expect(line(body, 'solvedRate')).toMatchObject({ numerator: 4, denominator: 6, points: 11.2 }); // 66.67 %: 10.5 + 10.5 × 1.667 ÷ 25
    expect(line(body, 'satisfiedRate')).toMatchObject({ numerator: 4, denominator: 6, points: 10.5 }); // below 70 %: the floor
    expect(line(body, 'onTimeRate')).toMatchObject({ numerator: 6, denominator: 7, missed: 1, points: 10.71, explanation: { zh: '按时办结率 85.71% → 10.71分（满分15），失4.29分：1件' } });
    expect(line(body, 'improperReturnRate')).toMatchObject({ denominator: 0, value: null, points: null });
    expect(line(body, 'redCards')).toMatchObject({ numerator: 0, points: 5 });
    // 18 + 11.2 + 10.5 + 10.71 + 10 + 5 + 5 of 95 marks: nothing was asked to be returned.
    expect(body).toMatchObject({ fullMarks: 95, total: 74.12, band: { zh: '合格' } });
  });

  test('published: who may, when, and what a unit sees of it', async () => {
    expect((await post('dispatcher1', '/months/2026-03/publish')).body.error.id).toBe('notAllowed');
    expect((await post('supervisor1', '/months/2026-04/publish')).body.error.details).toEqual({ rule: 'monthRuns' });
    const { body } = await post('supervisor1', '/months/2026-03/publish');
    expect(body.period).toMatchObject({ state: 'published', revision: 1, publishedByName: '魏建军', appealUntil: '2026-04-09T10:00:00.000Z' }); // five working days: 清明节 lies between
    expect((await post('supervisor1', '/months/2026-03/publish')).body.error.id).toBe('wrongState');

    const own = (await month('yx-cg-leader')).body;
    expect(own).toMatchObject({ own: true, trial: false, apart: [{ kind: 'noAppeals', units: [{ unitId: 'yx-cgdd' }] }] }); // and the team below it
    expect(own.groups).toHaveLength(1);
    expect(own.groups[0].bands.map((b: { zh: string; count: number; units: { name: string }[] }) => [b.zh, b.count, b.units.length])).toEqual([['优秀', 0, 0], ['良好', 0, 0], ['合格', 1, 1], ['不合格', 0, 0]]);
    expect((await m.api('yx-zj-leader', 'GET', '/scores/months/2026-03/units/yx-cg')).status).toBe(404);
    expect((await month('agent1')).status).toBe(200);
    expect((await month('sysadmin')).status).toBe(403);
    expect((await month('analyst1')).body.groups[0].bands[2].units[0]).toMatchObject({ name: expect.stringContaining('城'), total: 74.12, rank: null });
  });

  test('units without appeals stand apart, with no score at all', async () => {
    const { body } = await month();
    const none = body.apart.find((a: { kind: string }) => a.kind === 'noAppeals');
    expect(none.zh).toBe('无诉求');
    expect(none.units.map((u: { unitId: string }) => u.unitId)).toContain('yx-zj');
    expect((await m.api('supervisor1', 'GET', '/scores/months/2026-03/units/yx-zj')).body).toMatchObject({ total: null, band: null, kindName: { zh: '无诉求' } });
    expect((await m.api('yx-zj-leader', 'GET', '/scores/months/2026-03')).body).toMatchObject({ groups: [], apart: [{ kind: 'noAppeals', units: [{ unitId: 'yx-zj' }] }] });
  });

  test('from a figure to its tickets: the one that was late; an analyst reads none', async () => {
    const { body } = await m.api('yx-cg-leader', 'GET', '/scores/months/2026-03/units/yx-cg/onTimeRate/tickets?part=missed');
    expect(body).toMatchObject({ total: 1, notShown: 0, items: [{ ticketNo: m.late.ticketNo, assignmentId: m.late.lead, appeal: null }] });
    expect((await m.api('analyst1', 'GET', '/scores/months/2026-03/units/yx-cg/onTimeRate/tickets')).status).toBe(403);
  });

  test('an appeal is refused where nothing can come of it', async () => {
    const leader = await m.core.staff('yx-cg-leader');
    const appeal = (input: object, lead = m.late.lead) => refusal(act(m.core, leader, { assignmentId: lead }, appealScore, { ...why, ...input }));
    expect(await appeal({ month: '2026-02' })).toBe('ruleRefused:notPublished');
    expect(await appeal({ metricIds: ['satisfiedRate'] })).toBe('ruleRefused:notCounted');
    expect(await appeal({ evidence: '' })).toBe('invalid');
    expect(await refusal(act(m.core, await m.core.staff('yx-cg-handler'), { assignmentId: m.late.lead }, appealScore, why))).toBe('notAllowed');
    expect(await refusal(act(m.core, await m.core.staff('yx-zj-leader'), { assignmentId: m.late.lead }, appealScore, why))).toBe('notFound');
  });

  test('rejected: nothing changes, and the same is not appealed again', async () => {
    const leader = await m.core.staff('yx-cg-leader');
    const { lead } = m.tickets[5]!;
    await act(m.core, leader, { assignmentId: lead }, appealScore, { ...why, metricIds: ['satisfiedRate', 'solvedRate'], reasonCode: 'unreasonable' });
    expect((await m.api('yx-cg-leader', 'GET', '/scores/months/2026-03/units/yx-cg/satisfiedRate/tickets?part=missed')).body.items.find((i: { assignmentId: number }) => i.assignmentId === lead).appeal).toMatchObject({ state: 'pending' });
    expect((await month()).body).toMatchObject({ pendingAppeals: 1 });
    await act(m.core, await m.core.staff('supervisor1'), { requestId: await asked() }, reject, { decision: '回访录音完整，评价有效' });
    await m.jobs.drain();
    expect((await sheet()).body.total).toBe(74.12);
    expect(await refusal(act(m.core, leader, { assignmentId: lead }, appealScore, { ...why, metricIds: ['solvedRate'] }))).toBe('ruleRefused:appealedBefore');
  });

  test('upheld: it counts no more in that metric of that month, with a trace, and the month is counted again', async () => {
    const leader = await m.core.staff('yx-cg-leader');
    expect((await m.api('yx-cg-leader', 'GET', `/scores/appealable?assignmentId=${m.late.lead}`)).body.items.map((i: { metricId: string }) => i.metricId).toSorted()).toEqual(['contactRate', 'onTimeRate', 'signOnTimeRate']);
    await act(m.core, leader, { assignmentId: m.late.lead }, appealScore, why);
    expect(await refusal(act(m.core, leader, { requestId: await asked() }, approve, {}))).toBe('notAllowed');
    expect((await post('esupervision1', '/months/2026-03/freeze')).body.error.details).toEqual({ rule: 'appealWindowOpen' });
    m.core.clock.to('2026-04-09T19:00:00+08:00');
    expect((await post('esupervision1', '/months/2026-03/freeze')).body.error.details).toEqual({ rule: 'appealsPending' });
    expect(await refusal(act(m.core, leader, { assignmentId: m.tickets[4]!.lead }, appealScore, { ...why, metricIds: ['satisfiedRate'] }))).toBe('ruleRefused:appealWindow');
    await act(m.core, await m.core.staff('supervisor1'), { requestId: await asked() }, approve, { decision: '故障属实，予以剔除' });
    await m.jobs.drain();
    const { body } = await sheet();
    expect(line(body, 'onTimeRate')).toMatchObject({ numerator: 6, denominator: 6, excluded: 1, points: 15 });
    expect(line(body, 'signOnTimeRate')).toMatchObject({ denominator: 7, excluded: 0 });
    expect(body).toMatchObject({ total: 78.63, publishedTotal: 74.12 });
    expect((await m.api('yx-cg-leader', 'GET', '/scores/months/2026-03/units/yx-cg/onTimeRate/tickets?part=excluded')).body.items[0]).toMatchObject({ ticketNo: m.late.ticketNo, leftOut: { code: 'appeal', byName: '魏建军', reason: '故障属实，予以剔除' } });
    expect((await m.api('supervisor1', 'GET', '/metrics/onTimeRate/tickets?from=2026-03-01&to=2026-03-31&part=excluded')).body).toMatchObject({ total: 1 });
    expect((await m.core.events(m.late.ticketNo)).filter((e) => /appealScore|approve/.test(e.kind)).map((e) => e.kind)).toEqual(['assignment.appealScore', 'request.approve']);
  });

  test('frozen by another person, hashed, and nothing of it changes afterwards', async () => {
    expect((await post('supervisor1', '/months/2026-03/freeze')).body.error.details).toEqual({ rule: 'ownRequest' });
    const { body } = await post('esupervision1', '/months/2026-03/freeze');
    expect(body).toMatchObject({ period: { state: 'frozen', frozenByName: '石磊', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, untouched: true });
    // What happens to the tickets later is not of that month any more.
    await m.core.sql`update ticket set scoring_excluded = 'unreasonable'`;
    await m.core.sql`update visit set satisfaction = 1`;
    expect((await sheet()).body).toMatchObject({ total: 78.63 });
    expect((await m.api('supervisor1', 'GET', '/scores/months/2026-03/units/yx-cg/satisfiedRate/tickets?part=reached')).body.total).toBe(4);
    expect((await post('supervisor1', '/months/2026-03/recount')).body.error.id).toBe('wrongState');
    expect(await refusal(act(m.core, await m.core.staff('yx-cg-leader'), { assignmentId: m.tickets[0]!.lead }, appealScore, { ...why, metricIds: ['solvedRate'] }))).toBe('ruleRefused:notPublished');
  });

  test('a figure that somebody wrote over shows', async () => {
    await m.core.sql`update score_line set numerator = numerator - 1 where metric_id = 'solvedRate' and unit_id = 'yx-cg'`;
    expect((await month()).body.untouched).toBe(false);
    await m.core.sql`update score_line set numerator = numerator + 1 where metric_id = 'solvedRate' and unit_id = 'yx-cg'`;
    expect((await month()).body.untouched).toBe(true);
  });

  test('a correction is a revision with its reason; the frozen one stays and can be read', async () => {
    expect((await post('supervisor1', '/months/2026-03/revise', { reason: '' })).status).toBe(400);
    await m.core.sql`update ticket set scoring_excluded = null`;
    await m.core.sql`update visit set satisfaction = 5`;
    const { body } = await post('supervisor1', '/months/2026-03/revise', { reason: '回访评价录入有误，已核实更正' });
    expect(body).toMatchObject({ period: { revision: 2, state: 'published', reason: '回访评价录入有误，已核实更正' } });
    expect(body.revisions.map((r: { revision: number; state: string }) => [r.revision, r.state])).toEqual([[2, 'published'], [1, 'frozen']]);
    expect((await sheet()).body.total).toBe(89.68);
    expect((await sheet('supervisor1', '?revision=1')).body.total).toBe(78.63);
    expect((await month('supervisor1', '?revision=1')).body).toMatchObject({ untouched: true, verbs: [] });
  });
});
