/** What the API shows of the knowledge base. */
import { z } from '@hono/zod-openapi';
import { articleAudiences, articleSensitivities, articleStates, reportKinds } from '../db/schema/knowledge.ts';
import { verbView } from '../http/views.ts';

const moment = z.iso.datetime();

const articleTextView = z.object({
  title: z.string(), questions: z.array(z.string()), shortAnswer: z.string(), fullAnswer: z.string(), replyLine: z.string().nullable(), matterCode: z.string().nullable(), ownerUnitId: z.string(), regionCode: z.string(),
  audience: z.enum(articleAudiences), language: z.string(), sensitivity: z.enum(articleSensitivities), effectiveFrom: z.string(), expiresOn: z.string().nullable(), sourceDoc: z.string().nullable(), sourceHotline: z.string().nullable(),
}).openapi('ArticleText');

/** A line in a list. `state` is told to the moment: an article past its last day is expired whether or not the job came by. */
const articleLine = z.object({
  articleNo: z.string(), revision: z.number(), state: z.enum(articleStates), stateName: z.string(), work: z.enum(['none', 'draft', 'review']), workName: z.string(), version: z.number(),
  title: z.string(), shortAnswer: z.string(), replyLine: z.string().nullable(), matterCode: z.string().nullable(), matterName: z.string().nullable(), ownerUnitId: z.string(), ownerUnitName: z.string(),
  regionCode: z.string(), regionName: z.string(), audience: z.enum(articleAudiences), language: z.string(), sensitivity: z.enum(articleSensitivities),
  effectiveFrom: z.string(), expiresOn: z.string().nullable(), daysLeft: z.number().nullable(), lastVerifiedAt: moment.nullable(), hits: z.number(), votesUp: z.number(), votesDown: z.number(), openReports: z.number(), updatedAt: moment,
}).openapi('ArticleLine');

/** One found by its words; `matched` are the words that stand in it, `why` says it to a person. */
export const articleHit = articleLine.extend({ fullAnswer: z.string(), score: z.number(), matched: z.array(z.string()), why: z.array(z.string()) }).openapi('ArticleHit');
export const searchResult = z.object({ queryId: z.number().nullable(), items: z.array(articleHit) }).openapi('ArticleSearch');

export const articleDetail = articleLine.extend({
  text: articleTextView,
  /** the text in hand, for those who work on it */
  draft: articleTextView.nullable(), draftWhy: z.string().nullable(), rejectedWhy: z.string().nullable(), withdrawnWhy: z.string().nullable(), namesUnchecked: z.boolean(),
  /** pieces of the text in hand that look like a person's name or address */
  suspects: z.array(z.string()),
  createdBy: z.string(), createdAt: moment, publishedAt: moment.nullable(), verifiedBy: z.string().nullable(), myVote: z.number().nullable(),
  versions: z.array(z.object({ version: z.number(), text: articleTextView, why: z.string().nullable(), authors: z.array(z.string()), publishedBy: z.string(), publishedAt: moment })),
  events: z.array(z.object({ verb: z.string(), zh: z.string(), en: z.string(), by: z.string(), note: z.string().nullable(), at: moment })),
  tickets: z.array(z.object({ ticketNo: z.string(), title: z.string(), kind: z.enum(['source', 'answered']), at: moment })),
  reports: z.array(z.object({ id: z.number(), version: z.number(), kind: z.enum(reportKinds), kindName: z.string(), note: z.string().nullable(), state: z.enum(['open', 'settled']), by: z.string(), at: moment, settlement: z.string().nullable() })),
  verbs: z.array(verbView),
}).openapi('ArticleDetail');

export const articlePage = z.object({ items: z.array(articleLine), nextCursor: z.string().nullable(), total: z.number() });

const gapLine = z.object({ text: z.string(), searches: z.number(), zero: z.number(), noClick: z.number(), sources: z.array(z.string()), lastAt: moment, findsNow: z.number() }).openapi('KnowledgeGap');
export const gapPage = z.object({
  items: z.array(gapLine),
  /** over the same days: 知识命中率 = searches in which something was opened ÷ searches */
  figures: z.object({ searches: z.number(), zero: z.number(), noClick: z.number(), clicked: z.number(), hitRate: z.number().nullable() }),
});

export const openReport = z.object({ id: z.number(), articleNo: z.string(), title: z.string(), ownerUnitName: z.string(), kind: z.enum(reportKinds), kindName: z.string(), note: z.string().nullable(), by: z.string(), at: moment }).openapi('ArticleReport');

export const importReport = z.object({ total: z.number(), accepted: z.number(), duplicates: z.number(), refused: z.number(), report: z.array(z.object({ row: z.number(), reason: z.string() })), articleNos: z.array(z.string()) }).openapi('KnowledgeImport');

/** What the public reads. */
export const publicArticle = z.object({
  articleNo: z.string(), title: z.string(), questions: z.array(z.string()), shortAnswer: z.string(), fullAnswer: z.string(), matterCode: z.string().nullable(), matterName: z.string().nullable(), ownerUnitName: z.string(),
  regionCode: z.string(), regionName: z.string(), audience: z.enum(articleAudiences), language: z.string(), effectiveFrom: z.string(), expiresOn: z.string().nullable(), sourceDoc: z.string().nullable(), version: z.number(), updatedAt: moment,
}).openapi('PublicArticle');
export const publicArticles = z.object({ queryId: z.number().nullable(), items: z.array(publicArticle.extend({ matched: z.array(z.string()) })), total: z.number(), topics: z.array(z.object({ code: z.string(), name: z.string(), articles: z.number() })) });

export type ArticleTextView = z.infer<typeof articleTextView>;
export type ArticleLine = z.infer<typeof articleLine>;
export type ArticleHit = z.infer<typeof articleHit>;
export type ArticleSearch = z.infer<typeof searchResult>;
export type ArticleDetail = z.infer<typeof articleDetail>;
export type ArticlePage = z.infer<typeof articlePage>;
export type KnowledgeGap = z.infer<typeof gapLine>;
export type KnowledgeGaps = z.infer<typeof gapPage>;
export type OpenArticleReport = z.infer<typeof openReport>;
export type KnowledgeImport = z.infer<typeof importReport>;
export type PublicArticle = z.infer<typeof publicArticle>;
export type PublicArticles = z.infer<typeof publicArticles>;
