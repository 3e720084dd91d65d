import type { Figures, IssueFigures } from './figures.ts';
import type { Sent, ShowProgress } from './replay.ts';

/** One line that is written over on a terminal; elsewhere a line at every tenth. */
export function progressLine(out: NodeJS.WriteStream): ShowProgress {
  let tenth = -1;
  return (what, done, total) => {
    const share = total === 0 ? 1 : done / total;
    const line = `${what} ${done} of ${total}`;
    if (out.isTTY) out.write(`\r\u001b[K${line}${share === 1 ? '\n' : ''}`);
    else if (Math.floor(share * 10) !== tenth) out.write(`${line}\n`);
    tenth = Math.floor(share * 10);
  };
}

export interface ReplayReport extends Figures { sent: Sent; seconds: number; jobsLeft: number; issues: IssueFigures[] }

const MOST_REFUSALS = 20;

export function reportText({ sent, decided, groups, single, hotspots, seconds, jobsLeft, issues }: ReplayReport): string {
  const { accepted, duplicates, refused } = sent;
  return [
    `accepted ${accepted}, duplicates ${duplicates}, refused ${refused.length} in ${seconds.toFixed(1)} s`,
    ...refused.slice(0, MOST_REFUSALS).map(({ messageId, reason }) => `  refused ${messageId}: ${reason}`),
    `decided: auto ${decided.auto}, ask ${decided.ask}, hold ${decided.hold}${decided.none ? `, not yet ${decided.none}` : ''}`,
    groups === null ? 'groups: this server tells none' : `groups ${groups} (and ${single} messages alone), hotspots ${hotspots}`,
    ...(jobsLeft ? [`${jobsLeft} jobs are still waiting and did not move for two minutes: see /healthz`] : []),
    ...issues.map((i) => `${i.issue} ${i.name}: found ${i.found} of ${i.of}, strangers ${i.strangers}, citizens ${i.citizens}${i.group ? `, group ${i.group}` : ''}`),
  ].join('\n');
}
