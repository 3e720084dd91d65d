import { expect, test } from 'vitest';
import { nameGroup } from '../../../analytics/groups/index.ts';
import { mixingPlant } from './story.ts';

test('a group is named by the place and the matter that its members name', () => {
  expect(nameGroup(mixingPlant())).toMatch(/^翠湖花园.*搅拌站/);
  expect(nameGroup([...mixingPlant()].reverse())).toBe(nameGroup(mixingPlant()));
});

test('a name is short and made of the members’ own words', () => {
  const name = nameGroup(mixingPlant());
  expect([...name].length).toBeLessThanOrEqual(24);
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
