import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { report, reportRevision } from '../../../analytics/db/schema/index.ts';
import { contentHash } from '../../../analytics/reports/content.ts';
import { march, twoMonths, type TwoMonths } from './two-months.ts';

let city: TwoMonths;
let no = '';
const at = (path = '') => `/reports/documents/${no}${path}`;
const say = (who: string, verb: string, input: object = {}) => city.api(who, 'POST', at(`/${verb}`), input);
const row = async (reportNo = no) => (await city.core.db.select().from(report).where(eq(report.reportNo, reportNo)))[0]!;
const blocksOf = (body: any) => body.blocks.map((b: any) => (b.kind === 'table' || b.kind === 'chart' ? { id: b.id, kind: b.kind, caption: b.caption } : b.kind === 'hotspot' ? { id: b.id, kind: b.kind, note: b.hotspot.note } : b.kind === 'case' ? { id: b.id, kind: b.kind } : b));

beforeAll(async () => { city = await twoMonths(); no = (await city.draft(march)).body.reportNo; }, 180_000);
afterAll(() => city.core.close());

describe('from draft to the frozen issue', () => {
  test('who may draft: not an agent; not twice the same month; a 专报 needs its topic', async () => {
    expect((await city.draft(march, 'agent1')).body.error.id).toBe('notAllowed');
    expect((await city.draft(march)).body.error.details.rule).toBe('sameDraft');
    expect((await city.draft({ ...march, kind: 'special' })).body.error.id).toBe('invalid');
    expect((await city.draft({ ...march, kind: 'special', topic: { kind: 'region', id: '000000' } })).body.error.id).toBe('notFound');
    expect((await city.draft({ kind: 'monthly', from: '2026-03-31', to: '2026-03-01' })).body.error.id).toBe('invalid');
  });

  test('a draft is nobody’s but the writers’: neither the mayor nor a unit finds it', async () => {
    for (const who of ['mayor', 'yx-cg-contact', 'agent1']) expect((await city.api(who, 'GET', at())).status).toBe(404);
    expect((await city.api('analyst1', 'GET', at())).status).toBe(200);
  });

  test('words are edited, ten thousand of them and rare ones too; figures keep their values; every version stays with who made it', async () => {
    const { body } = await city.api('analyst1', 'GET', at());
    const long = `${'长'.repeat(10_000)}𠮷🙂`;
    const blocks = [...blocksOf(body), { id: 'own.1', kind: 'paragraph', spans: [long, { figure: 'overview.1' }] }];
    const edited = await say('analyst1', 'edit', { blocks, title: '2026年3月热线月报', revision: body.revision });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ title: '2026年3月热线月报', state: 'draft' });
    expect(edited.body.shown.at(-1).text).toBe(`${long}26`);
    // only what was changed is marked as edited
    expect(edited.body.blocks.filter((b: any) => b.edited).map((b: any) => b.id)).toEqual(['own.1']);
    const history = await city.core.db.select().from(reportRevision).where(eq(reportRevision.reportId, (await row()).id)).orderBy(reportRevision.id);
    expect(history.map((h) => [h.verb, h.by])).toEqual([['draft', '魏建军'], ['edit', '陆一鸣']]);
    expect(history[0]!.content!.title).toBe('2026年3月12345热线受理办理情况月报');
  });

  test('refused: a figure that is not there, a table written by hand, an old revision, a text too long', async () => {
    const { body } = await city.api('supervisor1', 'GET', at());
    const blocks = blocksOf(body);
    expect((await say('supervisor1', 'edit', { blocks: [{ id: 'own.9', kind: 'paragraph', spans: [{ figure: 'made.up' }] }] })).body.error.details.rule).toBe('figureUnknown');
    expect((await say('supervisor1', 'edit', { blocks: [...blocks, { id: 'own.9', kind: 'table', caption: '表' }] })).body.error.details.rule).toBe('blockUnknown');
    expect((await say('supervisor1', 'edit', { blocks, revision: 0 })).body.error.id).toBe('stale');
    expect((await say('supervisor1', 'edit', { blocks: [{ id: 'own.9', kind: 'paragraph', spans: ['长'.repeat(20_001)] }] })).body.error.id).toBe('invalid');
    expect((await say('reviewer1', 'edit', { blocks })).status).toBe(404);
  });

  test('a figure, a chart, a hotspot are put in from the data; a part is drafted anew and takes the edits of that part with it', async () => {
    const withFigure = (await say('analyst1', 'insert', { what: { kind: 'figure', block: 'own.1', measure: 'metric:registered' } })).body;
    expect(withFigure.shown.at(-1).text.endsWith('2626')).toBe(true);
    expect((await say('analyst1', 'insert', { what: { kind: 'figure', block: 'own.1', measure: 'nonsense' } })).body.error.details.rule).toBe('measureUnknown');
    expect((await say('analyst1', 'insert', { what: { kind: 'case', caseNo: 'none' } })).body.error.details.rule).toBe('caseNotPublished');
    const hot = withFigure.blocks.find((b: any) => b.kind === 'hotspot' && b.hotspot.citizens === 6).hotspot.groupKey;
    const more = (await say('analyst1', 'insert', { after: 'overview.1', what: { kind: 'hotspot', groupKey: hot } })).body;
    expect(more.blocks[1]).toMatchObject({ kind: 'hotspot', section: 'own' });
    const again = (await say('analyst1', 'redraft', { section: 'overview' })).body;
    expect(again.blocks.filter((b: any) => b.section === 'overview').every((b: any) => !b.edited)).toBe(true);
    expect(again.blocks.some((b: any) => b.id === 'own.1')).toBe(true);
  });

  test('refreshing asks every figure again and leaves what people wrote', async () => {
    const late = await city.core.register({ content: '江湾区和平路灯杆不亮，补录一件。', regionCode: '990102', phone: '15400039999' });
    await city.core.sql.unsafe(`update ticket set appealed_at = '2026-03-31T10:00:00+08:00' where ticket_no = '${late.ticketNo}'`);
    await city.core.sql.unsafe(`insert into stale_day (day, right_until) values ('2026-03-31', null) on conflict do nothing`);
    await city.core.settle();
    await city.count();
    const { body } = await say('analyst1', 'refresh');
    expect(body.figures['overview.1']).toMatchObject({ value: 27, text: '27' });
    expect(body.shown.at(-1).text).toContain('长'.repeat(10_000));
    expect(body.shown.at(-1).text).toContain('27');
    const chart = body.blocks.find((b: any) => b.kind === 'chart' && b.section === 'overview').chart;
    expect(chart.series[0].values.at(-1)).toBe(2);
  });

  test('signed by another person only; frozen with the hash of its content, an issue number, and never changed again', async () => {
    expect((await say('mayor', 'sign')).status).toBe(404);
    expect((await say('supervisor1', 'submit')).body.state).toBe('submitted');
    expect((await say('analyst1', 'edit', { blocks: [] })).body.error.id).toBe('invalid');
    expect((await say('supervisor1', 'sign')).body.error.details.rule).toBe('fourEyes');
    expect((await say('mayor', 'reject', { reason: '请补充下步打算。' })).body.error?.id).toBe(undefined);
    expect((await say('supervisor1', 'submit')).body.rejectedWhy).toBe(null);
    const before = await row();
    const { body } = await say('mayor', 'sign');
    expect(body).toMatchObject({ state: 'frozen', issue: 1, signedByName: '周秉文', hash: contentHash(before.content), hashHolds: true });
    for (const verb of ['edit', 'refresh', 'redraft', 'recall', 'sign', 'discard']) expect((await say('supervisor1', verb, { blocks: [{ id: 'own.1', kind: 'heading', level: 1, text: '题' }], section: 'overview' })).body.error.id).toBe('wrongState');
    expect((await row()).content).toEqual(before.content);
  });

  test('what was changed past the program is told, and not exported', async () => {
    const { content } = await row();
    await city.core.db.update(report).set({ content: { ...content, title: '改过的标题' } }).where(eq(report.reportNo, no));
    expect((await city.api('mayor', 'GET', at())).body.hashHolds).toBe(false);
    expect((await city.api('mayor', 'GET', at('/export/pdf'))).body.error.details.rule).toBe('hashBroken');
    await city.core.db.update(report).set({ content }).where(eq(report.reportNo, no));
  });

  test('who read it when is kept', async () => {
    await city.api('esupervision1', 'GET', at());
    const { body } = await city.api('supervisor1', 'GET', at());
    expect(body.readers.map((r: any) => r.name)).toEqual(expect.arrayContaining(['石磊', '周秉文']));
  });

  test('a correction is a new draft that names the one it corrects, and gets the next issue number', async () => {
    expect((await say('supervisor1', 'correct', { reason: '更正三月受理量。' })).status).toBe(200);
    expect((await say('supervisor1', 'correct', { reason: '更正三月受理量。' })).body.error.details.rule).toBe('correctionOpen');
    const [made] = await city.core.db.select().from(report).where(eq(report.corrects, no));
    await city.api('supervisor1', 'POST', `/reports/documents/${made!.reportNo}/submit`, {});
    expect((await city.api('mayor', 'POST', `/reports/documents/${made!.reportNo}/sign`, {})).body).toMatchObject({ issue: 2, corrects: no });
    expect((await city.api('mayor', 'GET', at())).body.correctedBy).toBe(made!.reportNo);
    expect((await say('supervisor1', 'correct', { reason: '再更正一次。' })).body.error.details.rule).toBe('alreadyCorrected');
  });
});

describe('to whom it goes', () => {
  test('a bulletin is sent to the units, which read it then and not before; a monthly one is not', async () => {
    expect((await say('mayor', 'publish')).body.error.details.rule).toBe('bulletinOnly');
    no = (await city.draft({ ...march, kind: 'bulletin' }, 'analyst1')).body.reportNo;
    await say('analyst1', 'submit');
    await say('supervisor1', 'sign');
    expect((await city.api('yx-cg-contact', 'GET', at())).status).toBe(404);
    expect((await say('supervisor1', 'publish')).body.state).toBe('published');
    const read = (await city.api('yx-cg-contact', 'GET', at())).body;
    expect(read).toMatchObject({ addressee: '各承办单位', readers: null, history: [], verbs: [] });
    expect((await city.api('yx-cg-contact', 'GET', '/reports/documents')).body.items.map((i: any) => i.reportNo)).toEqual([no]);
  });
});
