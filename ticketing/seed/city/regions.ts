import { gaoxin } from './regions/gaoxin.ts';
import { jiangwan } from './regions/jiangwan.ts';
import { ninghe } from './regions/ninghe.ts';
import { qingyu } from './regions/qingyu.ts';
import type { Region } from './regions/region.ts';
import { wangchuan } from './regions/wangchuan.ts';
import { yunxi } from './regions/yunxi.ts';

export type { Region } from './regions/region.ts';

/**
 * Every place of 云川市, a city that exists only here. Province code 99 is not given to any province, and the
 * coordinates lie in uninhabited desert, so that no real address can be hit by a demonstration.
 */
export const regions: readonly Region[] = [
  { code: '9901', name: '云川市', level: 'city', lng: 103.9, lat: 38.225 },
  ...yunxi,
  ...jiangwan,
  ...wangchuan,
  ...qingyu,
  ...gaoxin,
  ...ninghe,
];
