/** A verb on an article is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import type { article } from '../db/schema/index.ts';
import type { HotlineError } from '../errors.ts';
import type { ArticleVerbName } from './table.ts';

export type ArticleRow = typeof article.$inferSelect;
export type ArticlePatch = Partial<typeof article.$inferInsert>;

interface ArticleWork {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: Actor;
  readonly article: ArticleRow;
  set(patch: ArticlePatch): void;
}

/** `note`: what the history says beside the verb's name. `quiet`: not part of the article's history and no new revision. */
interface Done { note?: string | null; quiet?: boolean }

export interface ArticleVerb<I> {
  name: ArticleVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(article: ArticleRow, actor: Actor, now: Date): HotlineError | null;
  apply(work: ArticleWork, input: I): Promise<Done | void>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyArticleVerb = ArticleVerb<any>;
export const articleVerb = <I>(definition: ArticleVerb<I>): ArticleVerb<I> => definition;
