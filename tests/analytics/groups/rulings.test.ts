import { describe, expect, test } from 'vitest';
import { createGrouper, signatureOf, type Grouper, type Message, type Move } from '../../../analytics/groups/index.ts';
import { message, mixingPlant } from './story.ts';

const rowOf = (one: Message, groupId: string) => ({ id: one.id, citizen: one.citizen, at: one.at, signature: signatureOf(one), groupId });
const carryOut = (grouper: Grouper, moves: Move[], messages: Message[]) => {
  for (const { id, to } of moves) grouper.remember(rowOf(messages.find((one) => one.id === id)!, to));
};
const groupOf = (grouper: Grouper, id: string) => [...grouper.groups()].find(({ members }) => members.includes(id))!.id;
const later = (id: string, day = 60) => ({ ...mixingPlant()[1]!, id, citizen: `citizen-${id}`, at: new Date(mixingPlant()[1]!.at.getTime() + day * 86_400_000) });

/** Six tellings of one problem that an unlucky beginning has put into two groups, m1 and m4. */
function twoGroups(): { grouper: Grouper; messages: Message[] } {
  const messages = mixingPlant();
  const grouper = createGrouper();
  messages.forEach((one, i) => grouper.remember(rowOf(one, i < 3 ? 'm1' : 'm4')));
  return { grouper, messages };
}

describe('a second look', () => {
  test('makes one group of two that are one problem, the older taking the other in, and says why', () => {
    const { grouper, messages } = twoGroups();
    const moves = grouper.regroup();
    expect(moves.map(({ id, from, to }) => [id, from, to])).toEqual([['m4', 'm4', 'm1'], ['m5', 'm4', 'm1'], ['m6', 'm4', 'm1']]);
    for (const { because } of moves) expect(because).toMatchObject({ nearest: expect.stringMatching(/^m[1-6]$/), note: expect.stringMatching(/文字相似度 \d+%/) });
    expect(grouper.explain(messages[3]!, moves[0]!.because.nearest)!.sharedPhrases.join()).toMatch(/搅拌|粉尘|噪音/);
    expect(grouper.explain(messages[3]!, 'nobody')).toBeNull();
  });

  test('changes nothing by itself; carried out, there is nothing left to move', () => {
    const { grouper, messages } = twoGroups();
    const before = [...grouper.groups()];
    const moves = grouper.regroup();
    expect([...grouper.groups()]).toEqual(before);
    carryOut(grouper, moves, messages);
    expect(grouper.group('m1')!.members).toHaveLength(6);
    expect(grouper.regroup()).toEqual([]);
  });

  test('leaves a group that is in hand elsewhere: it takes the other in, whichever is older', () => {
    const { grouper } = twoGroups();
    expect(grouper.regroup({ keep: (id) => id === 'm4' }).map(({ id, to }) => [id, to])).toEqual([['m1', 'm4'], ['m2', 'm4'], ['m3', 'm4']]);
    expect(grouper.regroup({ keep: () => true })).toEqual([]);
  });
});

describe('what people decided', () => {
  test('a confirmed member is never moved: its group takes the other in, and two confirmed groups stay two', () => {
    const { grouper } = twoGroups();
    grouper.pin('m5');
    expect(new Set(grouper.regroup().map(({ to }) => to))).toEqual(new Set(['m4']));
    grouper.pin('m2');
    expect(grouper.regroup()).toEqual([]);
  });

  test('what would go to a merged group goes to the one it was merged into, before and after its members have moved', () => {
    const { grouper, messages } = twoGroups();
    grouper.redirect('m1', 'm4');
    expect(grouper.place(later('early')).groupId).toBe('m4');
    expect(grouper.regroup().map(({ id, to }) => [id, to])).toEqual([['m1', 'm4'], ['m2', 'm4'], ['m3', 'm4']]);
    carryOut(grouper, grouper.regroup(), messages);
    expect(grouper.place(later('late')).groupId).toBe('m4');
    expect(grouper.regroup()).toEqual([]);
  });

  test('a merger into a group that was itself merged ends where that one ended, and the last word counts', () => {
    const { grouper } = twoGroups();
    grouper.redirect('m1', 'm4');
    grouper.redirect('x', 'm1');
    expect(grouper.place(later('a')).groupId).toBe('m4');
    grouper.redirect('m4', 'm1');
    expect(grouper.place(later('b')).groupId).toBe('m1');
    grouper.redirect('m4', 'm4');
    expect(groupOf(grouper, 'm6')).toBe('m4');
  });

  test('two groups kept apart never become one again, and each takes what is nearest to it', () => {
    const { grouper, messages } = twoGroups();
    grouper.keepApart('m1', 'm4');
    expect(grouper.regroup()).toEqual([]);
    for (const [i, home] of [[1, 'm1'], [4, 'm4'], [5, 'm4'], [2, 'm1']] as const) {
      expect(grouper.place({ ...messages[i]!, id: `again-${i}`, citizen: `other-${i}` }).groupId).toBe(home);
    }
    expect(grouper.regroup()).toEqual([]);
  });

  test('kept apart, they do not become one by way of a third, nor by what is merged into them', () => {
    const messages = mixingPlant();
    const grouper = createGrouper();
    messages.forEach((one, i) => grouper.remember(rowOf(one, ['m1', 'm3', 'm5'][Math.floor(i / 2)]!)));
    grouper.keepApart('m1', 'm5');
    carryOut(grouper, grouper.regroup(), messages);
    expect(groupOf(grouper, 'm1')).not.toBe(groupOf(grouper, 'm5'));
    grouper.redirect('m5', 'm3');
    carryOut(grouper, grouper.regroup(), messages);
    expect(groupOf(grouper, 'm1')).not.toBe(groupOf(grouper, 'm5'));
  });

  test('a message moved out never enters that group again, nor the group that one was merged into', () => {
    const { grouper, messages } = twoGroups();
    grouper.remember(rowOf(messages[2]!, 'm3'));
    grouper.forbid('m3', 'm1');
    grouper.keepApart('m3', 'm4');
    expect(grouper.regroup().filter(({ id }) => id === 'm3')).toEqual([]);
    grouper.redirect('m1', 'm4');
    carryOut(grouper, grouper.regroup(), messages);
    expect(groupOf(grouper, 'm3')).toBe('m3');
    expect(groupOf(grouper, 'm2')).toBe('m4');

    const unseen = createGrouper();
    for (const one of messages.slice(0, 3)) unseen.place(one);
    unseen.forbid('m4', 'm1');
    expect(unseen.place(messages[3]!)).toMatchObject({ groupId: 'm4', founded: true });
  });

  test('rows and rulings replayed into a fresh index give the same places and the same second look', () => {
    const build = () => {
      const { grouper, messages } = twoGroups();
      grouper.place(message('x', '翠湖花园地下车位被开发商高价出售', '翠湖花园的人防车位被开发商打包卖掉，业主无处停车。'));
      grouper.keepApart('m1', 'x');
      grouper.pin('m6');
      grouper.redirect('m1', 'm4');
      return { grouper, messages };
    };
    const [one, other] = [build(), build()];
    expect(one.grouper.regroup()).toEqual(other.grouper.regroup());
    expect(one.grouper.place(later('n'))).toEqual(other.grouper.place(later('n')));
    carryOut(one.grouper, one.grouper.regroup(), one.messages);
    carryOut(other.grouper, other.grouper.regroup(), other.messages);
    expect([...one.grouper.groups()]).toEqual([...other.grouper.groups()]);
  });
});
