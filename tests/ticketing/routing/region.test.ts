import { afterAll, beforeAll, expect, test } from 'vitest';
import { guessRegion } from '../../../ticketing/routing/region.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const guess = (content: string, more: { address?: string; title?: string; given?: string } = {}) => guessRegion(core.city, { title: more.title ?? '', content, address: more.address }, more.given);

test.each([
  ['云溪区的路灯坏了', '990101'],
  ['我住云溪这边，路灯坏了', '990101'],
  ['望川区石桥镇下河村的路坏了', '990103100201'],
  ['书院街道文庙社区门口积水', '990101004002'],
  ['纺织新村的下水道堵了', '990101003003'],
  ['宁和县杨柳乡柳湾村没水', '990121200201'],
])('%s', (content, regionCode) => {
  expect(guess(content)).toMatchObject({ regionCode });
});

test('nothing named: the city, with no certainty', () => {
  expect(guess('路灯坏了')).toEqual({ regionCode: '9901', probability: 0, because: [] });
});

test('the address says more than the story', () => {
  expect(guess('我在江湾区上班，家里漏水', { address: '青峪区松岭街道12号' })).toMatchObject({ regionCode: '990104002' });
});

test('two districts in one story: one of them, half sure, with both as reasons', () => {
  const found = guess('我住云溪区，公司在江湾区，拖欠工资');
  expect(found.probability).toBe(0.5);
  expect(found.because.map((e) => e.text)).toEqual(expect.arrayContaining(['云溪区', '江湾区']));
});

test('a chosen district is made more exact, never left', () => {
  expect(guess('鼓楼街道仓街社区', { given: '990101' })).toMatchObject({ regionCode: '990101002003', probability: 1 });
  expect(guess('我以前住江湾区滨江街道', { given: '990101' })).toMatchObject({ regionCode: '990101', probability: 1 });
});

test('common words that are also places count only under their district', () => {
  expect(guess('鼓励创新的补贴')).toMatchObject({ regionCode: '9901', probability: 0 });
  expect(guess('高新区创新那边的补贴')).toMatchObject({ regionCode: '990105001' });
  expect(guess('高新技术企业补贴')).toMatchObject({ probability: 0 });
});

test('a place is said with its reason', () => {
  expect(guess('江湾这边停电').because).toEqual([expect.objectContaining({ kind: 'word', text: '江湾（江湾区）' })]);
});
