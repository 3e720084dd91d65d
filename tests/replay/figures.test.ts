import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../ticketing/intake/channels/integration/outcomes.ts';
import { compareIssue, countFigures } from './figures.ts';

const group = (groupKey: string, messages: number, hotspot = false) => ({ groupKey, name: `group ${groupKey}`, messages, citizens: messages, hotspot });
const outcome = (messageId: string, inGroup: Outcome['group'], decision: Outcome['decision'] = 'ask'): Outcome => ({ messageId, ticketNo: messageId, state: 'registered', decision, group: inGroup });

describe('the figures of a replay', () => {
  const outcomes = [
    outcome('a', group('g1', 4, true), 'auto'), outcome('b', group('g1', 4, true)), outcome('c', group('g1', 4, true), 'hold'), outcome('d', group('g1', 4, true), null),
    outcome('e', group('g2', 1)), outcome('f', null),
  ];

  it('count decisions, groups, messages alone and hotspots', () => {
    expect(countFigures(outcomes)).toEqual({ decided: { auto: 1, ask: 3, hold: 1, none: 1 }, groups: 1, single: 1, hotspots: 1 });
  });

  it('say nothing of groups where none are told', () => {
    expect(countFigures([outcome('a', null)])).toMatchObject({ groups: null, single: null, hotspots: null });
  });

  it('hold a known issue against the group with most of it', () => {
    const issue = { issue: 'i', name: 'noise', messageIds: ['a', 'b', 'e', 'missing'], ambiguousIds: ['c'] };
    expect(compareIssue(issue, outcomes)).toEqual({ issue: 'i', name: 'noise', of: 4, found: 2, groupKey: 'g1', group: 'group g1', citizens: 4, strangers: 1 });
    expect(compareIssue({ ...issue, messageIds: ['missing'] }, outcomes)).toMatchObject({ found: 0, groupKey: null, strangers: 0 });
  });
});
