import { regions } from '../regions.ts';
import type { Region } from '../regions.ts';
import { districtUnits } from './districtUnits.ts';
import type { Unit } from './unit.ts';

const governmentOf = new Map(districtUnits.filter((unit) => unit.type === 'government').map((unit) => [unit.regionCode, unit.id]));

/** Last five digits of a made-up number that no other place has. */
const extension = (index: number): string => String(10000 + index * 7);

function office(region: Region, index: number): Unit {
  const town = !region.name.endsWith('街道');
  return {
    id: `st-${region.code}`,
    name: town ? `${region.name}人民政府` : `${region.name}办事处`,
    shortName: region.name,
    type: 'subdistrict',
    level: 'subdistrict',
    parentId: governmentOf.get(region.code.slice(0, 6)) ?? null,
    regionCode: region.code,
    functions: ['grassroots'],
    speciality: '社区事务、网格巡查、矛盾调解',
    dutyPhone: `0900-87${extension(index)}`,
    aliases: town ? [`${region.name}政府`] : [region.name.replace('街道', '街道办'), region.name.replace('街道', '街办')],
  };
}

function committee(region: Region, index: number): Unit {
  const village = region.name.endsWith('村');
  const stem = region.name.replace(/社区$/, '');
  return {
    id: `cm-${region.code}`,
    name: village ? `${region.name}村民委员会` : `${region.name}居民委员会`,
    shortName: region.name,
    type: 'community',
    level: 'community',
    parentId: `st-${region.code.slice(0, 9)}`,
    regionCode: region.code,
    functions: ['grassroots'],
    speciality: village ? '村务、入户走访' : '居民服务、入户走访',
    dutyPhone: `0900-88${extension(index)}`,
    aliases: village ? [`${region.name}委会`] : [`${stem}居委会`, `${stem}居委`],
  };
}

function grid(region: Region, index: number): Unit {
  return {
    id: `gd-${region.code}`, name: region.name, shortName: region.name, type: 'grid', level: 'grid', parentId: `cm-${region.code.slice(0, 12)}`, regionCode: region.code, functions: ['grassroots'],
    speciality: '网格巡查、现场核实、轻微事项处置', dutyPhone: `0900-89${extension(index)}`, aliases: [],
  };
}

/** Every subdistrict office or town government, every residents' or villagers' committee, and the grids where the city has them. */
export const grassrootsUnits: readonly Unit[] = [
  ...regions.filter((region) => region.level === 'subdistrict').map(office),
  ...regions.filter((region) => region.level === 'community').map(committee),
  ...regions.filter((region) => region.level === 'grid').map(grid),
];
