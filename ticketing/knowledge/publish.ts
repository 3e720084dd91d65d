import { z } from 'zod';
import { articleVersion } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { columnsOf, numbersRefusal } from './text.ts';
import { articleVerb } from './verb.ts';

/** Makes the text in hand the readable one and keeps it as a version. Four eyes (common practice): nobody publishes what they wrote on. */
export const publish = articleVerb({
  name: 'publish', summary: '审核发布', input: z.object({}),
  guard(article, actor, now) {
    const text = article.draft!;
    if (actor.kind === 'staff' && article.draftAuthors.includes(actor.staffId)) return errors.ruleRefused('fourEyes', '作者不能发布自己写的内容，请由另一位审核人发布。', 'Nobody publishes their own text; another reviewer must.');
    if (text.expiresOn !== null && text.expiresOn < cityDay(now)) return errors.ruleRefused('pastExpiry', '失效日期已过，请退回修改失效日期后再发布。', 'The last day is past; reject it so that a later one is set.');
    return numbersRefusal(text);
  },
  async apply(work) {
    const { article, now, actor } = work;
    const version = article.version + 1;
    const publishedBy = actor.kind === 'staff' ? actor.staffId : 0;
    await work.tx.insert(articleVersion).values({ articleId: article.id, version, text: article.draft!, why: article.draftWhy, authors: article.draftAuthors, publishedBy, publishedAt: now });
    work.set({
      ...columnsOf(work.core.city, article.draft!), state: 'published', version, draft: null, draftWhy: null, draftAuthors: [], rejectedWhy: null, alarm: null,
      lastVerifiedAt: now, verifiedBy: publishedBy, publishedAt: now,
    });
    return { note: article.draftWhy };
  },
});
