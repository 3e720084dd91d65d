import { expect, test } from 'vitest';
import { nameGroup } from '../../../analytics/groups/index.ts';
import { mixingPlant } from './story.ts';

test('a group is named by the place and the matter that its members name', () => {
  expect(nameGroup(mixingPlant())).toMatch(/^翠湖花园.*搅拌站/);
  expect(nameGroup([...mixingPlant()].reverse())).toBe(nameGroup(mixingPlant()));
});

test('a name is short and made of the members’ own words', () => {
  const name = nameGroup(mixingPlant());
  expect([...name].length).toBeLessThanOrEqual(18);
  const words = mixingPlant().map(({ title, content }) => title + content).join();
  expect(words).toContain(name.slice(0, 4));
  expect(words).toContain(name.slice(-3));
});

test('without a place the matter or a title stands; without any word there is still a name', () => {
  expect(nameGroup([{ title: '关于养老金认证打不开的问题', content: '手机上一直提示网络错误' }])).toContain('养老金认证');
  expect(nameGroup([{ title: '', content: '😀' }])).toBe('😀');
  expect(nameGroup([{ title: '', content: '' }])).toBe('未命名');
  expect(nameGroup([])).toBe('未命名');
});

test('a place given in the address field alone names the group', () => {
  const address = '青枫区柳岸街道科苑北路28号瑞祥公馆';
  expect(nameGroup([
    { title: '3号楼2单元电梯经常困人', content: '电梯又停运,维保单位不来。', address },
    { title: '电梯经常困人', content: '电梯三天两头停运。', address },
  ])).toBe('瑞祥公馆电梯经常困人');
});

test('a name says nothing twice and ends with a whole word', () => {
  expect(nameGroup([
    { title: '富邻天下城富邻天下城拖欠退款', content: '富邻天下城的退款拖了半年。' },
    { title: '富邻天下城拖欠退款', content: '富邻天下城不退款。' },
  ])).toBe('富邻天下城拖欠退款');
  const name = nameGroup([{ title: '翠湖花园地下停车场出入口道闸系统长期故障无人维修', content: '翠湖花园道闸坏了。' }]);
  expect([...name].length).toBeLessThanOrEqual(18);
  expect(name).toMatch(/^翠湖花园.*(?:道闸|系统|长期|故障|无人|出入口|停车场)$/);
});
