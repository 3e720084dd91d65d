import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { numberOfDay } from '../db/number-of-day.ts';
import { article, articleEvent } from '../db/schema/index.ts';
import type { ArticleText } from '../db/schema/knowledge.ts';
import { errors } from '../errors.ts';
import { articleEventOf } from './act.ts';
import { mayDo } from './permission.ts';
import { columnsOf, textRefusal } from './text.ts';
import type { ArticleRow } from './verb.ts';

/**
 * A new article as a draft.
 * @param options.note what its history begins with
 * @throws HotlineError notAllowed, ruleRefused
 */
export async function createArticleIn(core: Core, tx: Tx, actor: StaffActor, text: ArticleText, options: { note?: string; namesUnchecked?: boolean } = {}): Promise<ArticleRow> {
  if (!mayDo(actor, 'create', null)) throw errors.notAllowed('您的岗位不能新建知识点。', 'Your role may not write articles.');
  const refusal = textRefusal(core, actor, text);
  if (refusal) throw refusal;
  const now = core.now();
  const [made] = await tx.insert(article).values({
    ...columnsOf(core.city, text), articleNo: await numberOfDay(tx, article.articleNo, { letter: 'K', digits: 4, cityCode: core.config.cityCode, now }), state: 'draft', work: 'draft', draft: text, draftAuthors: [actor.staffId],
    namesUnchecked: options.namesUnchecked ?? false, createdBy: actor.staffId, createdAt: now, updatedAt: now,
  }).returning();
  await tx.insert(articleEvent).values(articleEventOf(actor, { id: made!.id, revision: 0 }, 'create', options.note ?? null, now));
  return made!;
}
