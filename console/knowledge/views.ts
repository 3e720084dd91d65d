/** The knowledge base's shapes as the console sees them. */
import type { ArticleDetail, ArticleHit, ArticleLine, ArticleTextView } from '../../ticketing/index.ts';

export type { ArticleDetail, ArticleHit, ArticleLine, ArticlePage, ArticleSearch, ArticleTextView, KnowledgeGap, KnowledgeGaps, KnowledgeImport, OpenArticleReport } from '../../ticketing/index.ts';

/** A line with the answer itself, as a list of results and the article's own page have it. */
export type Readable = Pick<ArticleLine, 'articleNo' | 'title' | 'shortAnswer' | 'replyLine' | 'ownerUnitName' | 'expiresOn' | 'daysLeft' | 'lastVerifiedAt' | 'state' | 'sensitivity' | 'regionName'> & { fullAnswer: string };
export const readable = (article: ArticleHit | ArticleDetail): Readable => ({ ...article, fullAnswer: 'text' in article ? article.text.fullAnswer : article.fullAnswer });
export type TextField = keyof ArticleTextView;
