/** Does a verb on an article: lock through the actor's scope, check, change, remember — in one transaction. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { article, articleEvent } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { changesSince } from '../verb/changes-since.ts';
import { checkInput } from '../verb/check-input.ts';
import { articleRefusal } from './permission.ts';
import { articleScope } from './scope.ts';
import { articleTransition } from './table.ts';
import type { AnyArticleVerb, ArticlePatch, ArticleRow } from './verb.ts';

/**
 * @param options.revision what the person was looking at; when somebody else was faster the act is refused with who
 * @throws HotlineError notFound (also: not yours to see), stale, notAllowed, wrongState, ruleRefused, invalid
 */
export const actOnArticle = (core: Core, actor: Actor, articleNo: string, verb: AnyArticleVerb, input: unknown, options: { revision?: number | undefined } = {}): Promise<ArticleRow> =>
  core.db.transaction((tx) => actOnArticleIn(core, tx, actor, articleNo, verb, input, options));

export async function actOnArticleIn(core: Core, tx: Tx, actor: Actor, articleNo: string, verb: AnyArticleVerb, input: unknown, { revision }: { revision?: number | undefined } = {}): Promise<ArticleRow> {
  const checked = checkInput(verb.input, input);
  const now = core.now();
  const [found] = await tx.select().from(article).where(and(eq(article.articleNo, articleNo), articleScope(actor))).for('update');
  if (!found) throw errors.notFound('知识点');
  if (revision !== undefined && revision !== found.revision) throw errors.stale(await changesSince(tx, articleEvent, articleEvent.articleId, found.id, revision), '知识点');
  const refusal = articleRefusal(actor, verb, found, now);
  if (refusal) throw refusal;
  const { moves, row } = articleTransition(verb.name);
  let patch: ArticlePatch = row.to.length === 1 ? { [moves]: row.to[0] } : {};
  const done = await verb.apply({ core, tx, actor, now, article: found, set: (more) => { patch = { ...patch, ...more }; } }, checked) ?? {};
  if (!done.quiet) {
    patch = { ...patch, revision: found.revision + 1, updatedAt: now };
    await tx.insert(articleEvent).values(articleEventOf(actor, { id: found.id, revision: found.revision + 1 }, verb.name, done.note ?? null, now));
  }
  const [after] = Object.keys(patch).length ? await tx.update(article).set(patch).where(eq(article.id, found.id)).returning() : [found];
  return after!;
}

/** A line of an article's history. */
export const articleEventOf = (actor: Actor, on: { id: number; revision: number }, verb: string, note: string | null, at: Date): typeof articleEvent.$inferInsert =>
  ({ articleId: on.id, revision: on.revision, verb, note, staffId: actor.kind === 'staff' ? actor.staffId : null, by: actor.kind === 'staff' ? actor.name : '系统', at });
