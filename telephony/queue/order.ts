/**
 * Who comes first. GB/T 33358 asks that callers be answered in order; common ACD practice gives some lines priority, lets waiting raise it (priority ageing), and shares out between lines by weight.
 *
 * A point of priority is worth `ageMs` of waiting, so each caller has a moment from which they count as waiting: `queuedAt - priority * ageMs`. It does not change while they wait
 * (Kleinrock's delay-dependent discipline with equal slopes): order needs no clock, and nobody who came more than `ageMs` a point later can go first.
 */
import type { Policy, Waiting } from './waiting.ts';

/** The moment from which a caller counts as waiting, in ms. */
export const countsFrom = (call: Pick<Waiting, 'queuedAt' | 'priority'>, { ageMs }: Pick<Policy, 'ageMs'>): number => call.queuedAt.getTime() - call.priority * ageMs;

/** What a line has had by its weight, half way through its next caller: the least is next (weighted fair queueing, every call costing the same). Half: what leaks away between two callers is half a call on average. */
const shareOf = (policy: Policy, served: ReadonlyMap<string, number>, line: string): number => ((served.get(line) ?? 0) + 0.5) / weightOf(policy, line);

export const weightOf = (policy: Pick<Policy, 'weights'>, line: string): number => Math.max(1, policy.weights[line] ?? 1);

/** The first of some callers who wait for the same: a head of the queue. */
export interface Head { line: string; priority: number; from: number; callId: number }

export const earlier = (a: Head, b: Head): number => a.from - b.from || a.callId - b.callId;

/**
 * The next caller among the heads of the lines.
 * Between priorities, who counts as waiting for longer. Within a priority, the line that had least for its weight; but not past a caller of another priority who counts as waiting
 * longer than that line's own: then it is the turn of the longest waiting, whatever their line had. So weights hold among lines of one priority, and no weight breaks the bound of ageing.
 * @param heads not empty, in any order; of each line every head that a free agent can answer
 */
export function nextOf<H extends Head>(heads: readonly H[], policy: Policy, served: ReadonlyMap<string, number>): H {
  let oldest = heads[0]!;
  for (const head of heads) if (earlier(head, oldest) < 0) oldest = head;
  let rival = Number.POSITIVE_INFINITY;
  for (const head of heads) if (head.priority !== oldest.priority && head.from < rival) rival = head.from;
  let [next, least] = [oldest, shareOf(policy, served, oldest.line)];
  for (const head of heads) {
    if (head.priority !== oldest.priority || head.from > rival || head === next) continue;
    const share = head.line === next.line ? least : shareOf(policy, served, head.line);
    if (share < least || (share === least && earlier(head, next) < 0)) [next, least] = [head, share];
  }
  return next;
}
