import { describe, expect, test } from 'vitest';
import { createGrouper, type Message } from '../../../analytics/groups/index.ts';
import { message, mixingPlant } from './story.ts';

function placeAll(messages: Message[]) {
  const grouper = createGrouper();
  const memberships = messages.map((one) => grouper.place(one));
  return { grouper, memberships, groups: memberships.map(({ groupId }) => groupId) };
}

/** The same text sent from two other estates, as circulated letters are. */
const OTHER = mixingPlant('枫桥雅苑', '榕江区').map((one) => ({ ...one, id: `o${one.id}`, citizen: `o${one.citizen}` }));

describe('messages about one problem', () => {
  test('one grievance in the words of six people is one group, named by its founder', () => {
    const { groups, memberships, grouper } = placeAll(mixingPlant());
    expect(groups).toEqual(Array(6).fill('m1'));
    expect(memberships[0]).toEqual({ groupId: 'm1', score: 1, because: null, founded: true, drawn: [] });
    expect(grouper.group('m1')).toMatchObject({ members: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'], citizens: 6 });
  });

  test('a problem that pauses for a month and returns is the same problem', () => {
    const messages = mixingPlant();
    expect(placeAll([messages[0]!, messages[1]!, messages[5]!]).groups).toEqual(['m1', 'm1', 'm1']);
  });

  test('every membership says why: nearest message, shared phrases, place, a line in Chinese', () => {
    const { because, score } = placeAll(mixingPlant()).memberships[1]!;
    expect(because!.nearest).toBe('m1');
    expect(because!.place.some((place) => place.includes('翠湖花园'))).toBe(true);
    const text = Object.values(mixingPlant()[1]!).join('');
    for (const phrase of because!.sharedPhrases) expect(text).toContain(phrase);
    expect(because!.sharedPhrases.join()).toContain('搅拌站');
    expect(because!.note).toMatch(/翠湖花园.*文字相似度 \d+%/);
    expect(score).toBeGreaterThan(0.5);
  });

  test('characters of a name changed round do not part a group', () => {
    const swapped = mixingPlant('盛锦天地广场')[1]!;
    expect(placeAll([mixingPlant('锦盛天地广场')[0]!, swapped]).groups).toEqual(['m1', 'm1']);
  });

  test('one person writing ten times is one citizen', () => {
    const [first] = mixingPlant();
    const { grouper } = placeAll(Array.from({ length: 10 }, (_, i) => ({ ...first!, id: `t${i}` })));
    expect(grouper.group('t0')).toMatchObject({ citizens: 1 });
    expect(grouper.group('t0')!.members).toHaveLength(10);
  });
});

describe('messages that only look alike', () => {
  test('the same wording about another estate is another group', () => {
    const both = mixingPlant().flatMap((one, i) => [one, OTHER[i]!]);
    expect(new Set(placeAll(both).groups)).toEqual(new Set(['m1', 'om1']));
  });

  test('the same wording about another estate of the same district is another group', () => {
    const near = mixingPlant('枫桥雅苑').map((one) => ({ ...one, id: `o${one.id}`, citizen: `o${one.citizen}` }));
    const { grouper } = placeAll(mixingPlant().flatMap((one, i) => [one, near[i]!]));
    for (const { members } of grouper.groups()) expect(new Set(members.map((id) => id.startsWith('o'))).size).toBe(1);
  });

  test('the same text with another region code is another group', () => {
    const text = ['路灯不亮', '晚上一片漆黑，路灯坏了半个月没有人修，老人出门不方便。'] as const;
    const { groups } = placeAll([message('a', ...text, { regionCode: '330102001' }), message('b', ...text, { regionCode: '330109004' })]);
    expect(groups).toEqual(['a', 'b']);
  });

  test('another problem at the same estate is another group', () => {
    const other = [
      message('p1', '翠湖花园地下车位被开发商高价出售', '翠湖花园的人防车位被开发商打包卖掉，业主无处停车，请查处。', { day: 4 }),
      message('p2', '翠湖花园物业费上涨没有征求业主意见', '翠湖花园物业公司贴通知把物业费涨到每平方米三元，没有开过业主大会。', { day: 5 }),
      message('p3', '翠湖花园门口公交车什么时候开通', '翠湖花园入住两年，门口一直没有公交车，上班要走半小时。', { day: 6 }),
    ];
    const { groups } = placeAll([...mixingPlant(), ...other]);
    expect(groups.slice(6)).toEqual(['p1', 'p2', 'p3']);
  });

  test('one person writing about several things stays in several groups', () => {
    const citizen = 'one-person';
    const { groups } = placeAll([
      message('a', '翠湖花园搅拌站噪音扰民', '翠湖花园旁的搅拌站昼夜生产，噪音粉尘严重。', { citizen }),
      message('b', '榕江大道路面坑洼', '榕江大道东段路面破损，积水很深，电动车容易摔倒。', { citizen, day: 1 }),
      message('c', '退休金认证系统打不开', '手机上做养老金资格认证一直提示网络错误，窗口又说只能网上办。', { citizen, day: 2 }),
    ]);
    expect(groups).toEqual(['a', 'b', 'c']);
  });
});
