import { describe, expect, test } from 'vitest';
import { alarmsOf } from '../../../telephony/watch/view/alarms.ts';
import type { FloorLimits } from '../../../telephony/watch/limits.ts';
import type { AgentView, FiguresView, WaitingView } from '../../../telephony/watch/index.ts';

const now = new Date('2026-03-02T10:00:00+08:00');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const limits: FloorLimits = { answerSeconds: 15, levelPercent: 95, connectPercent: 95, leastCalls: 20, longestWaitSeconds: 60, afterCallSeconds: 45, busyMinutes: 30, talkMinutes: 20, restMinutes: 10 };
const figures: FiguresView = { offered: 100, answered: 99, inTime: 97, abandoned: 1, shortAbandoned: 0, callBack: 0, connectRate: 0.99, level: 0.97, averageWait: 6, longestWait: 20, averageTalk: 150, survey: { asked: 0, answered: 0, content: null, average: null } };
const waits = (seconds: number, state: WaitingView['state'] = 'waiting'): WaitingView => ({ callNo: 'C1', state, lineNumber: '12345', lineName: '主线', masked: null, since: ago(seconds), place: 1, priority: 0, skills: [], preferred: null, ringsAt: null, overflowed: 0, tried: 0 });
const sits = (patch: Partial<AgentView> = {}): AgentView => ({ staffId: 1, name: '林晓雨', unitName: '', state: 'ready', reason: null, since: ago(10), until: null, connected: true, next: null, call: null, hand: null, callsToday: 0, survey: { answered: 0, average: null }, ...patch });
const rules = (seen: { waiting?: WaitingView[]; agents?: AgentView[]; figures?: Partial<FiguresView> }) => alarmsOf({ now, limits, waiting: seen.waiting ?? [], agents: seen.agents ?? [sits()], lines: [], figures: { ...figures, ...seen.figures } }).map((a) => a.rule);

describe('an alarm', () => {
  test.each([
    ['the longest wait at its limit is none', { waiting: [waits(60)] }, []],
    ['a second later it is one', { waiting: [waits(61)] }, ['longestWait']],
    ['who rings at somebody waits no longer', { waiting: [waits(90, 'ringing')] }, []],
    ['nobody is ready and somebody waits', { waiting: [waits(5)], agents: [sits({ state: 'talking' })] }, ['nobodyReady']],
    ['an empty night is quiet', { agents: [], figures: { offered: 0, level: null, connectRate: null } }, []],
    ['the level below its standard', { figures: { level: 0.949 } }, ['level']],
    ['exactly at it is none', { figures: { level: 0.95, connectRate: 0.95 } }, []],
    ['of a handful of calls it says nothing', { figures: { offered: 19, level: 0.5, connectRate: 0.5 } }, []],
    ['answered too seldom is worse than too late, and stands first', { figures: { connectRate: 0.9, level: 0.9 } }, ['connectRate', 'level']],
    ['after-call work', { agents: [sits({ state: 'afterCall', since: ago(46) })] }, ['afterCall']],
    ['busy too long', { agents: [sits({ state: 'busy', reason: 'meal', since: ago(1801) })] }, ['busy']],
    ['a team lead’s own work is no break', { agents: [sits({ state: 'busy', reason: 'teamLead', since: ago(9000) })] }, []],
    ['let it ring', { agents: [sits({ state: 'busy', reason: 'notAnswered', since: ago(3) })] }, ['notAnswered']],
    ['a talk without end', { agents: [sits({ state: 'talking', since: ago(1201) })] }, ['talk']],
    ['a hand nobody has taken', { agents: [sits({ hand: { at: ago(2), takenBy: null } })] }, ['hand']],
    ['a hand that is taken', { agents: [sits({ hand: { at: ago(2), takenBy: '沈若兰' } })] }, []],
  ] as const)('%s', (_what, seen, expected) => { expect(rules(seen as never)).toEqual(expected); });

  test('speaks in words, with the figure never rounded up to the standard', () => {
    const [alarm] = alarmsOf({ now, limits, waiting: [], agents: [sits()], lines: [], figures: { ...figures, level: 0.94996 } });
    expect(alarm).toMatchObject({ zh: '今日15秒接通率94.9%，低于95%', severity: 'warning' });
  });
});
