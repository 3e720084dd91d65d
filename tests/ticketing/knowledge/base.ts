import { eq } from 'drizzle-orm';
import type { StaffActor } from '../../../ticketing/access/actor.ts';
import { article } from '../../../ticketing/db/schema/index.ts';
import type { ArticleText } from '../../../ticketing/db/schema/knowledge.ts';
import { actOnArticle } from '../../../ticketing/knowledge/act.ts';
import { createArticleIn } from '../../../ticketing/knowledge/create.ts';
import { articleVerbs } from '../../../ticketing/knowledge/registry.ts';
import type { ArticleVerbName } from '../../../ticketing/knowledge/table.ts';
import { articleText } from '../../../ticketing/knowledge/text.ts';
import { seedKnowledge } from '../../../ticketing/seed/knowledge.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

/** A city with its knowledge base, on 2026-03-02, a Monday. */
export async function knowledgeCore(): Promise<TestCore> {
  const core = await testCore();
  await seedKnowledge(core.db, core.config.cityCode, core.clock.now);
  return core;
}

export const written = (more: Partial<ArticleText> = {}): ArticleText => articleText.parse({
  title: '口袋公园的健身器材坏了找谁修', questions: ['公园跑步机坏了'], shortAnswer: '市文旅体局三个工作日内派人维修。', fullAnswer: '器材上贴有编号和报修二维码，请一并提供。', matterCode: '140302', ownerUnitId: 'yc-cg', regionCode: '9901',
  effectiveFrom: '2026-03-01', expiresOn: '2026-12-31', ...more,
});

/** The steps of an article's life as short phrases. */
export function library(core: TestCore) {
  const row = async (articleNo: string) => (await core.db.select().from(article).where(eq(article.articleNo, articleNo)))[0]!;
  const self = {
    row,
    as: (username: string) => core.staff(username),
    create: async (text: ArticleText = written(), username = 'kbeditor1') => (await core.db.transaction(async (tx) => createArticleIn(core, tx, await core.staff(username), text))).articleNo,
    act: async (articleNo: string, who: string | StaffActor, verb: ArticleVerbName, input: Record<string, unknown> = {}, revision?: number) =>
      actOnArticle(core, typeof who === 'string' ? await core.staff(who) : who, articleNo, articleVerbs.find((v) => v.name === verb)!, input, { revision }),
    async published(text?: ArticleText) {
      const articleNo = await self.create(text);
      await self.act(articleNo, 'kbeditor1', 'submit');
      await self.act(articleNo, 'kbreviewer1', 'publish');
      return articleNo;
    },
  };
  return self;
}
