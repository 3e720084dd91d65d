/** What each line was given lately: a count that leaks away, so that a line which was quiet for long has no claim to all agents when callers come. */

/** After so long a call counts for 1/e. */
export const leakMs = 300_000;

/** @param recent calls that were offered to an agent: their line and when; older ones than ten times `leakMs` add nothing */
export function servedLately(recent: readonly { line: string; at: Date }[], now: Date): Record<string, number> {
  const served: Record<string, number> = {};
  for (const { line, at } of recent) served[line] = (served[line] ?? 0) + Math.exp(-Math.max(0, now.getTime() - at.getTime()) / leakMs);
  return served;
}
