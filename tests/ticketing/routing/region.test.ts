import { afterAll, beforeAll, expect, test } from 'vitest';
import { guessRegion, PLACE_KNOWN } from '../../../ticketing/routing/region.ts';
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

test.each([
  ['翠湖花园停水了', '990101001001'],
  ['星湖公园有人遛狗不牵绳', '990105003'],
  ['江湾区望江大道路面破损', '990102'],
  ['云溪区金桂小区停电', '990101001001'],
  ['喂你好我这边翠湖花园的我们楼从昨天晚上就停水了', '990101001001'],
])('a known estate, landmark or road says where: %s', (content, regionCode) => {
  const found = guess(content);
  expect(found).toMatchObject({ regionCode });
  expect(found.probability).toBeGreaterThanOrEqual(PLACE_KNOWN);
});

test('a road through two districts gives its candidates, and a landmark chooses among them', () => {
  expect(guess('望江大道上路灯不亮')).toEqual({ regionCode: '9901', probability: 0.5, because: [expect.objectContaining({ text: '望江大道（云溪区或江湾区）' })] });
  const chosen = guess('望江公园旁边的望江大道上路灯不亮');
  expect(chosen.regionCode).toBe('990102');
  expect(chosen.probability).toBeGreaterThanOrEqual(PLACE_KNOWN);
});

test('an estate in another district than the one named: half sure, with both as reasons', () => {
  const found = guess('我住江湾区，翠湖花园的物业乱收费');
  expect(found.probability).toBe(0.5);
  expect(found.because.map((e) => e.text)).toEqual(expect.arrayContaining(['江湾区', expect.stringContaining('翠湖花园')]));
});

test('a name written as it sounds is a guess to be confirmed, never known', () => {
  const found = guess('翠胡花园停水');
  expect(found).toMatchObject({ regionCode: '990101001001', probability: 0.8 });
  expect(found.because[0]!.text).toContain('近似翠湖花园');
  expect(found.probability).toBeLessThan(PLACE_KNOWN);
});

test('a chosen district stays, whatever an estate elsewhere says, and is made more exact by one inside', () => {
  expect(guess('翠湖花园停水', { given: '990102' })).toMatchObject({ regionCode: '990102', probability: 1 });
  expect(guess('翠湖花园停水', { given: '990101' })).toMatchObject({ regionCode: '990101001001', probability: 1 });
});

test.each([
  ['我在成都市武侯区租房被骗', '四川省成都市'], ['在杭州打工被拖欠工资', '浙江省杭州市'], ['四川省成都市那边的工地欠薪', '四川省成都市'], ['事情發生在廣州市', '广东省广州市'], ['住在凉山彝族自治州', '四川省凉山彝族自治州'],
])('another city: %s', (content, name) => expect(guess(content).elsewhere).toMatchObject({ name }));

test.each(['成都火锅店油烟扰民', '从成都市搬来三年了', '学习杭州市的做法', '南京路上的路灯不亮', '成都人在这里摆摊', '云溪区有个成都市来的商贩', '我在翠湖花园，房东去了杭州市', '北京时间八点停水'])('not another city: %s', (content) => expect(guess(content).elsewhere).toBeUndefined());
