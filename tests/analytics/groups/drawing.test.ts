import { describe, expect, test } from 'vitest';
import { createGrouper, signatureOf, type Grouper, type Message } from '../../../analytics/groups/index.ts';
import { message, mixingPlant } from './story.ts';

const [m1, m2, m3, m4, m5, m6] = mixingPlant() as [Message, Message, Message, Message, Message, Message];
const remember = (grouper: Grouper, one: Message, groupId: string) => grouper.remember({ id: one.id, citizen: one.citizen, at: one.at, signature: signatureOf(one), groupId });
/** Two tellings with no word in common, each alone, and a third like both that has come to stand with the first. */
function bridged(): Grouper {
  const grouper = createGrouper();
  remember(grouper, m1, 'm1');
  remember(grouper, m4, 'm4');
  remember(grouper, m2, 'm1');
  return grouper;
}

describe('who stood alone is asked again when somebody like it comes', () => {
  test('two tellings that found nothing in each other are one group once a third is like both, whichever came first', () => {
    for (const [first, second] of [[m1, m4], [m4, m1]] as const) {
      const grouper = createGrouper();
      expect([first, second].map((one) => grouper.place(one).founded)).toEqual([true, true]);
      const { groupId, drawn } = grouper.place(m2);
      expect(groupId).toBe('m1');
      expect(drawn).toEqual([{ id: 'm4', from: 'm4', to: 'm1', score: expect.closeTo(0.67, 1), because: expect.objectContaining({ nearest: 'm2', note: expect.stringContaining('文字相似度') }) }]);
      expect([...grouper.groups()]).toMatchObject([{ id: 'm1', citizens: 3, members: ['m1', 'm2', 'm4'] }]);
    }
  });

  test('asking changes nothing: who asked writes the rows, and then nobody is left to go', () => {
    const grouper = bridged();
    const before = [...grouper.groups()];
    const drawn = grouper.draw('m2');
    expect(drawn.map(({ id, to }) => [id, to])).toEqual([['m4', 'm1']]);
    expect([...grouper.groups()]).toEqual(before);
    remember(grouper, m4, 'm1');
    expect(grouper.draw('m2')).toEqual([]);
    expect(grouper.draw('nobody')).toEqual([]);
  });

  test('it is said beforehand whether there is anybody to ask', () => {
    const grouper = createGrouper();
    remember(grouper, m1, 'm1');
    expect(grouper.find(m2)).toMatchObject({ joins: { groupId: 'm1' }, stirs: false });
    remember(grouper, m4, 'm4');
    expect(grouper.find(m2)).toMatchObject({ joins: { groupId: 'm1' }, stirs: true });
    expect(grouper.find(message('x', '地铁末班车太早', '夜里十点就没有地铁了，加班的人回不了家。')).stirs).toBe(false);
  });

  test('a pair goes as a whole; three together wait for the second look', () => {
    const grouper = bridged();
    remember(grouper, m5, 'm4');
    expect(grouper.draw('m2').map(({ id, from, to }) => [id, from, to])).toEqual([['m4', 'm4', 'm1'], ['m5', 'm4', 'm1']]);
    remember(grouper, m6, 'm4');
    expect(grouper.draw('m2')).toEqual([]);
    expect(grouper.find({ ...m3, id: 'another' }).stirs).toBe(false);
  });

  test('two who are both asked do not change places', () => {
    const grouper = createGrouper();
    for (const one of [m1, m4, m5]) remember(grouper, one, one.id);
    const drawn = grouper.draw('m5');
    expect(drawn.length).toBeGreaterThan(0);
    const left = new Set(drawn.map(({ from }) => from));
    expect(drawn.filter(({ to }) => left.has(to))).toEqual([]);
  });
});

describe('what people decided', () => {
  test.each<[string, (grouper: Grouper) => void]>([
    ['a confirmed member stays', (grouper) => grouper.pin('m4')],
    ['one that was taken out never comes back', (grouper) => grouper.forbid('m4', 'm1')],
    ['groups kept apart stay apart', (grouper) => grouper.keepApart('m1', 'm4')],
    ['a group that others were merged into is not dissolved', (grouper) => grouper.redirect('x', 'm4')],
  ])('%s', (_, decided) => {
    const grouper = bridged();
    decided(grouper);
    expect(grouper.draw('m2')).toEqual([]);
  });

  test('a group in hand takes others in and goes nowhere', () => {
    expect(bridged().draw('m2', { keep: (groupId) => groupId === 'm4' })).toEqual([]);
    expect(bridged().draw('m2', { keep: (groupId) => groupId === 'm1' })).toHaveLength(1);
  });
});
