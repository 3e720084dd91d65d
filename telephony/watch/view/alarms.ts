/** What is wrong on the floor now, by rule and in words; the worst first. Pure. */
import type { FloorLimits } from '../limits.ts';
import type { AgentView, AlarmView, FiguresView, LineFloorView, WaitingView } from './views.ts';

interface Seen { now: Date; limits: FloorLimits; waiting: readonly WaitingView[]; agents: readonly AgentView[]; lines: readonly Pick<LineFloorView, 'number' | 'name'>[]; figures: FiguresView }
const seconds = (from: string, now: Date) => Math.max(0, (now.getTime() - Date.parse(from)) / 1000);
const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
const spoken = (s: number) => (s < 90 ? { zh: `${Math.round(s)}秒`, en: `${Math.round(s)} s` } : { zh: `${Math.floor(s / 60)}分${s % 60 >= 1 ? `${Math.floor(s % 60)}秒` : ''}`, en: `${Math.floor(s / 60)} min` });

export function alarmsOf({ now, limits, waiting, agents, figures }: Seen): AlarmView[] {
  const made: AlarmView[] = [];
  const say = (rule: AlarmView['rule'], severity: AlarmView['severity'], zh: string, en: string, at: Partial<Pick<AlarmView, 'since' | 'staffId' | 'callNo' | 'lineNumber'>> = {}) =>
    made.push({ rule, severity, zh, en, since: null, staffId: null, callNo: null, lineNumber: null, ...at });
  const queue = waiting.filter((w) => w.state !== 'ringing');
  const [longest] = queue.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
  if (longest && seconds(longest.since, now) > limits.longestWaitSeconds)
    say('longestWait', 'danger', `有来电等待超过${spoken(limits.longestWaitSeconds).zh}：${longest.lineName}`, `A caller has waited for more than ${spoken(limits.longestWaitSeconds).en}: line ${longest.lineNumber}`, { since: longest.since, callNo: longest.callNo, lineNumber: longest.lineNumber });
  if (queue.length > 0 && !agents.some((a) => a.state === 'ready')) say('nobodyReady', 'danger', `${queue.length}人排队，没有示闲的坐席`, `${queue.length} wait and no agent is ready`, { since: longest?.since ?? null });
  for (const a of agents) {
    if (a.hand && a.hand.takenBy === null) say('hand', 'danger', `${a.name}举手求助`, `${a.name} asks for help`, { since: a.hand.at, staffId: a.staffId, callNo: a.call?.callNo ?? null });
  }
  if (figures.offered >= limits.leastCalls && figures.level !== null && figures.level * 100 < limits.levelPercent)
    say('level', 'warning', `今日${limits.answerSeconds}秒接通率${percent(figures.level)}，低于${limits.levelPercent}%`, `${percent(figures.level)} answered within ${limits.answerSeconds} s today, below ${limits.levelPercent}%`);
  if (figures.offered >= limits.leastCalls && figures.connectRate !== null && figures.connectRate * 100 < limits.connectPercent)
    say('connectRate', 'danger', `今日接通率${percent(figures.connectRate)}，低于${limits.connectPercent}%`, `${percent(figures.connectRate)} answered today, below ${limits.connectPercent}%`);
  for (const a of agents) {
    const s = seconds(a.since, now);
    const at = { since: a.since, staffId: a.staffId };
    if (a.state === 'busy' && a.reason === 'notAnswered') say('notAnswered', 'warning', `${a.name}未接来电，可能已离席`, `${a.name} let a call ring and may be away`, at);
    else if (a.state === 'afterCall' && s > limits.afterCallSeconds) say('afterCall', 'warning', `${a.name}话后超过${spoken(limits.afterCallSeconds).zh}`, `${a.name} in after-call work for more than ${spoken(limits.afterCallSeconds).en}`, at);
    else if (a.state === 'busy' && a.reason !== 'teamLead' && s > limits.busyMinutes * 60) say('busy', 'warning', `${a.name}示忙超过${limits.busyMinutes}分钟`, `${a.name} busy for more than ${limits.busyMinutes} min`, at);
    else if (a.state === 'talking' && s > limits.talkMinutes * 60) say('talk', 'warning', `${a.name}通话超过${limits.talkMinutes}分钟`, `${a.name} talking for more than ${limits.talkMinutes} min`, { ...at, callNo: a.call?.callNo ?? null });
  }
  return made.toSorted((a, b) => Number(b.severity === 'danger') - Number(a.severity === 'danger'));
}
