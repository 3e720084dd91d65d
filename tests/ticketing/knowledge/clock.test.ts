import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleEvent } from '../../../ticketing/db/schema/index.ts';
import { expireArticles, giveAlarms } from '../../../ticketing/knowledge/jobs.ts';
import { articleWhere, listArticles, waitingCounts } from '../../../ticketing/knowledge/list.ts';
import { articleHits } from '../../../ticketing/knowledge/present.ts';
import { publicArticleOf } from '../../../ticketing/knowledge/public.ts';
import { searchArticles } from '../../../ticketing/knowledge/search.ts';
import { suggestArticles } from '../../../ticketing/knowledge/suggest.ts';
import { refusal } from '../../setup/story.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, library, written } from './base.ts';

let core: TestCore;
let lib: ReturnType<typeof library>;
beforeAll(async () => { core = await knowledgeCore(); lib = library(core); });
afterAll(() => core.close());

const expire = () => core.db.transaction((tx) => expireArticles(core, tx));
const alarms = () => core.db.transaction((tx) => giveAlarms(core, tx));
const text = written({ title: '候鸟驿站观鸟须知', questions: ['去哪里看候鸟'], shortAnswer: '四月底前在候鸟驿站预约观鸟。', matterCode: null, expiresOn: '2026-04-30' });
const story = async (no: string) => (await core.db.select().from(articleEvent).where(eq(articleEvent.articleId, (await lib.row(no)).id))).map((e) => e.verb);

test('the owner is told once when 30 and once when 7 days are left, and an article holds through its last minute', async () => {
  core.clock.to('2026-03-20T09:00:00+08:00');
  await expire(); await alarms(); // the seeded ones whose days are counted from the first of the month
  const no = await lib.published(text);
  expect(await alarms()).toBe(0);
  core.clock.to('2026-04-01T09:00:00+08:00');
  await alarms(); await alarms();
  expect((await story(no)).filter((v) => v.startsWith('alarm'))).toEqual(['alarm30']);
  const owner = await core.staff('yc-cg-contact');
  const listed = await listArticles(core, owner, { expiring: 30, unitId: 'yc-cg', sort: 'expiresAt', limit: 30 });
  expect(listed.items.find((a) => a.articleNo === no)).toMatchObject({ expiresOn: '2026-04-30', daysLeft: 30, state: 'published' });
  expect((await waitingCounts(core, owner)).expiring).toBeGreaterThan(0);
  core.clock.to('2026-04-24T09:00:00+08:00');
  await alarms(); await alarms();
  expect((await story(no)).filter((v) => v.startsWith('alarm'))).toEqual(['alarm30', 'alarm7']);

  await expire();
  core.clock.to('2026-04-30T23:59:59+08:00');
  await expire();
  expect((await lib.row(no)).state).toBe('published');
  const told = () => suggestArticles(core, { content: '请问去哪里可以看候鸟，候鸟驿站怎么预约观鸟' });
  expect((await told()).map((f) => f.row.articleNo)).toContain(no);
  expect((await publicArticleOf(core, no)).view.expiresOn).toBe('2026-04-30');

  core.clock.to('2026-05-01T00:00:00+08:00'); // the job has not come by yet
  expect((await told()).map((f) => f.row.articleNo)).not.toContain(no);
  expect(await refusal(publicArticleOf(core, no))).toBe('notFound');
  const agent = await core.staff('agent1');
  const shown = async () => articleHits(core, agent, (await searchArticles(core, { text: '候鸟驿站观鸟', where: articleWhere(core, agent, {}), limit: 5 })).found);
  expect(await shown()).toMatchObject([{ articleNo: no, state: 'expired', why: expect.arrayContaining(['已于2026-04-30到期，请核实后使用']) as unknown }]);
  expect((await listArticles(core, agent, { state: ['expired'], sort: '-updatedAt', limit: 100 })).items.map((a) => a.articleNo)).toContain(no);

  expect((await lib.row(no)).state).toBe('published');
  expect(await expire()).toBeGreaterThan(0);
  expect(await expire()).toBe(0);
  expect((await lib.row(no)).state).toBe('expired');
  expect((await story(no)).filter((v) => v === 'expire')).toEqual(['expire']);
  expect(await shown()).toMatchObject([{ articleNo: no, state: 'expired' }]);
});

test('two processes at once expire each article once', async () => {
  const no = await lib.published(written({ title: '冰雪节停车安排', effectiveFrom: '2026-01-01', expiresOn: '2026-05-31' }));
  core.clock.to('2026-06-01T00:00:30+08:00');
  const done = await Promise.all([expire(), expire()]);
  expect(done[0]! + done[1]!).toBeGreaterThan(0);
  expect((await story(no)).filter((v) => v === 'expire')).toHaveLength(1);
});

test('confirmed by its owner, an expired article is read and suggested again, and alarms begin anew', async () => {
  const no = await lib.published(written({ title: '候鸟救护登记须知', questions: ['捡到受伤的候鸟'], matterCode: null, expiresOn: '2026-06-30' }));
  core.clock.to('2026-07-01T08:00:00+08:00');
  await expire();
  expect(await refusal(lib.act(no, 'agent1', 'verify', { expiresOn: '2026-12-31' }))).toBe('notAllowed');
  await lib.act(no, 'yc-cg-contact', 'verify', { expiresOn: '2026-07-20' });
  expect(await lib.row(no)).toMatchObject({ state: 'published', alarm: null, lastVerifiedAt: core.clock.now });
  expect((await suggestArticles(core, { content: '在公园捡到受伤的候鸟怎么办' })).map((f) => f.row.articleNo)).toContain(no);
  await alarms();
  expect((await lib.row(no)).alarm).toBe(30);
});
