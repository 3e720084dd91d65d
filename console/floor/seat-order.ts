/** How seats stand on the page. Pure. */
import type { AgentView } from './queries.ts';

/** A raised hand is a group of its own, before every state. */
export const groupOf = (a: Pick<AgentView, 'state' | 'hand'>): string => (a.hand ? 'hand' : a.state);
export const groups = ['hand', 'talking', 'ringing', 'afterCall', 'busy', 'ready', 'offline'] as const;

/** By group; within one who has been in it longest. */
export function inOrder<A extends Pick<AgentView, 'state' | 'hand' | 'since' | 'staffId'>>(agents: readonly A[]): A[] {
  const rank = (a: A) => groups.indexOf(groupOf(a) as (typeof groups)[number]);
  return agents.toSorted((a, b) => rank(a) - rank(b) || Date.parse(a.since) - Date.parse(b.since) || a.staffId - b.staffId);
}
