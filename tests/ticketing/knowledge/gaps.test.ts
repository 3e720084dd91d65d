import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, knowledgeQuery } from '../../../ticketing/db/schema/index.ts';
import { articleScope } from '../../../ticketing/knowledge/scope.ts';
import { listGaps, settleGap } from '../../../ticketing/knowledge/gaps.ts';
import { knowledgeJobs } from '../../../ticketing/knowledge/jobs.ts';
import { clickQuery, keepQuery } from '../../../ticketing/knowledge/queries.ts';
import { searchArticles } from '../../../ticketing/knowledge/search.ts';
import { system } from '../../../ticketing/access/actor.ts';
import { refusal } from '../../setup/story.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, library, written } from './base.ts';

let core: TestCore;
beforeAll(async () => { core = await knowledgeCore(); });
afterAll(() => core.close());

async function ask(text: string, source: 'staff' | 'public' = 'staff') {
  const { question, found } = await searchArticles(core, { text, where: articleScope(system('test')), limit: 10 });
  return { id: await keepQuery(core, { text: question.text, source, role: 'agent', regionCode: null, results: found.length }), found };
}

test('what was not found is counted over all who asked, level and without anybody’s number', async () => {
  await ask('无人机飞行 报备');
  await ask('无人机飞行，报备？', 'public');
  await ask('我的电话13812345678无人机黑飞');
  await ask('   ？？ ');
  core.clock.advance(60_000);
  const { items, figures } = await listGaps(core, 30);
  expect(items.map((g) => [g.text, g.searches, g.zero, g.findsNow, g.sources])).toEqual([['无人机飞行 报备', 2, 2, 0, ['public', 'staff']], ['我的电话138****5678无人机黑飞', 1, 1, 0, ['staff']]]);
  expect(figures).toMatchObject({ searches: 3, zero: 3, clicked: 0, hitRate: 0 });
});

test('a gap is filled by an article: the list says that it would be found now, and goes when it is seen to', async () => {
  await library(core).published(written({ title: '无人机飞行怎么报备', questions: [], matterCode: null }));
  expect((await listGaps(core, 30)).items[0]).toMatchObject({ text: '无人机飞行 报备', findsNow: 1 });
  expect(await settleGap(core, '无人机飞行 报备')).toBe(2);
  expect((await listGaps(core, 30)).items.map((g) => g.text)).toEqual(['我的电话138****5678无人机黑飞']);
  await settleGap(core, '我的电话138****5678无人机黑飞');
});

test('results that nobody opens are a gap too, once there was time to read; one that was opened is none and counts for the article', async () => {
  const opened = await ask('停水怎么办');
  const first = opened.found[0]!.row;
  await clickQuery(core, opened.id!, first.id, 'staff');
  await clickQuery(core, opened.id!, first.id + 1, 'staff'); // a second look does not change what answered
  expect(await core.db.select({ clicked: knowledgeQuery.clickedArticleId }).from(knowledgeQuery).where(eq(knowledgeQuery.id, opened.id!))).toEqual([{ clicked: first.id }]);
  expect((await core.db.select({ hits: article.hits }).from(article).where(eq(article.id, first.id)))[0]!.hits).toBe(first.hits + 1);
  await ask('暖气不热');
  expect((await listGaps(core, 30)).items).toEqual([]);
  core.clock.advance(11 * 60_000);
  expect((await listGaps(core, 30)).items).toMatchObject([{ text: '暖气不热', noClick: 1, zero: 0 }]);
  expect(await refusal(clickQuery(core, opened.id!, first.id, 'public'))).toBe('notFound');
  core.clock.advance(3_600_000);
  expect(await refusal(clickQuery(core, opened.id!, first.id, 'staff'))).toBe('notFound');
});

test('searches are forgotten after half a year', async () => {
  core.clock.advance(181 * 86_400_000);
  const forget = knowledgeJobs(core)['knowledge.forget'] as unknown as { run: (p: object, c: { tx: never; now: Date }) => Promise<void> };
  await core.db.transaction((tx) => forget.run({}, { tx: tx as never, now: core.clock.now }));
  expect(await core.db.select().from(knowledgeQuery)).toEqual([]);
});
