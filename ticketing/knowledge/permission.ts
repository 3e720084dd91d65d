import type { Actor } from '../access/actor.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { Role } from '../access/actor.ts';
import { roleNames } from '../verb/wording.ts';
import { articleStateName, articleTransition, drafters, owners, workStateName, type ArticleVerbName } from './table.ts';
import type { AnyArticleVerb, ArticleRow } from './verb.ts';

/** Verbs for which a drafter's role is held to the drafter's own article. */
const onlyOwnDraft: readonly ArticleVerbName[] = ['edit', 'submit', 'recall'];

/** May somebody with these roles do it at all? A unit's owner only on the unit's articles, a drafter only on an own draft. */
export function mayDo(actor: Actor, verb: ArticleVerbName, article: Pick<ArticleRow, 'ownerUnitId' | 'createdBy' | 'version'> | null): boolean {
  const { who } = articleTransition(verb).row;
  if (actor.kind !== 'staff') return who.includes(actor.kind);
  return actor.roles.some((role) => who.includes(role) && (article === null || holds(actor.unitIds, actor.staffId, role, verb, article)));
}

function holds(unitIds: readonly string[], staffId: number, role: Role, verb: ArticleVerbName, article: Pick<ArticleRow, 'ownerUnitId' | 'createdBy' | 'version'>): boolean {
  if (owners.includes(role) && verb !== 'vote' && verb !== 'report') return unitIds.includes(article.ownerUnitId);
  if (drafters.includes(role) && onlyOwnDraft.includes(verb)) return article.createdBy === staffId && article.version === 0;
  return true;
}

/** @returns the rule that stands in the way, or null */
export function articleRefusal(actor: Actor, verb: AnyArticleVerb, article: ArticleRow, now: Date): HotlineError | null {
  const { moves, row } = articleTransition(verb.name);
  const { zh, en, who } = row;
  if (!mayDo(actor, verb.name, article)) {
    return errors.notAllowed(`您不能「${zh}」这条知识，须由${roleNames(who.filter((r) => !(drafters as readonly string[]).includes(r)))}办理（单位知识管理员限本单位及下级单位的知识）。`, `You may not ${en.toLowerCase()}; it is for ${who.join(', ')}, unit owners only for articles of their unit.`, { verb: verb.name, who });
  }
  const [state, name] = moves === 'work' ? [article.work, workStateName(article.work)] : [article.state, articleStateName(article.state)];
  if (!(row.from as readonly string[]).includes(state)) return errors.wrongState(`当前为「${name}」，不能「${zh}」。`, `It is ${state}; ${en.toLowerCase()} needs ${row.from.join(' or ')}.`, { verb: verb.name, state, from: row.from });
  if (moves === 'work' && article.state === 'withdrawn') return errors.ruleRefused('withdrawn', '这条知识已下架，恢复后才能修改。', 'The article is withdrawn; restore it first.');
  return verb.guard?.(article, actor, now) ?? null;
}
