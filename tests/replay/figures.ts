import { z } from 'zod';
import type { Outcome } from '../../ticketing/intake/channels/integration/outcomes.ts';

export const knownIssue = z.object({ issue: z.string(), name: z.string(), messageIds: z.array(z.string()).min(1), ambiguousIds: z.array(z.string()).default([]) });
export type KnownIssue = z.infer<typeof knownIssue>;

export interface Figures {
  decided: { auto: number; ask: number; hold: number; none: number };
  /** groups of two messages or more; null where the server tells none */
  groups: number | null;
  /** messages alone in their group */
  single: number | null;
  hotspots: number | null;
}

export function countFigures(outcomes: Outcome[]): Figures {
  const decided = { auto: 0, ask: 0, hold: 0, none: 0 };
  for (const { decision } of outcomes) decided[decision ?? 'none'] += 1;
  const groups = [...new Map(outcomes.flatMap(({ group }) => (group ? [[group.groupKey, group] as const] : []))).values()];
  if (groups.length === 0) return { decided, groups: null, single: null, hotspots: null };
  return {
    decided, groups: groups.filter((group) => group.messages > 1).length, single: groups.filter((group) => group.messages === 1).length,
    hotspots: groups.filter((group) => group.hotspot).length,
  };
}

export interface IssueFigures { issue: string; name: string; of: number; found: number; groupKey: string | null; group: string | null; citizens: number; strangers: number }

/**
 * A known issue beside the group that holds most of it. `strangers` are the group's other replayed messages;
 * ambiguous ones count neither way.
 */
export function compareIssue(issue: KnownIssue, outcomes: Outcome[]): IssueFigures {
  const members = new Set(issue.messageIds);
  const neither = new Set(issue.ambiguousIds);
  const counts = new Map<string, number>();
  for (const { messageId, group } of outcomes) if (group && members.has(messageId)) counts.set(group.groupKey, (counts.get(group.groupKey) ?? 0) + 1);
  const [groupKey = null, found = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const inGroup = outcomes.filter(({ group }) => group && group.groupKey === groupKey);
  return {
    issue: issue.issue, name: issue.name, of: members.size, found, groupKey,
    group: inGroup[0]?.group?.name ?? null, citizens: inGroup[0]?.group?.citizens ?? 0,
    strangers: inGroup.filter(({ messageId }) => !members.has(messageId) && !neither.has(messageId)).length,
  };
}
