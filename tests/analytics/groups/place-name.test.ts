import { expect, test } from 'vitest';
import { cleanSpots } from '../../../analytics/groups/place-name.ts';
import { runsOf } from '../../../analytics/groups/units.ts';

const placesOf = (text: string) => runsOf(text).flatMap((run) => cleanSpots(run).map(({ from, to }) => run.slice(from, to).join('')));

test.each([
  ['科技北路28号瑞祥公馆', '科技北路', '瑞祥公馆'],
  ['住在243号溪谷家园', '溪谷家园'],
  ['我妈住万象家园', '万象家园'],
  ['丽江路翠湖花园漏水', '翠湖花园'],
  ['地铁人民巷站工地夜间施工', '人民巷站工地'],
  ['听雨花园停电', '听雨花园'],
])('“%s” names %s', (text, ...places) => {
  expect(placesOf(text)).toEqual(places);
});

test.each(['出租车拒载绕路', '旧城改造拖延', '路灯不亮', '居民头晕恶心', '店铺临街经营', '进村道路破损'])('“%s” names no place', (text) => {
  expect(placesOf(text)).toEqual([]);
});
