/** Roads, estates and landmarks of 云川市. The names are put together from common ones; none stands for a real place. */
import { regions } from './regions.ts';

/** An estate (or a village group), the road it stands on and its house there. */
export interface Estate {
  communityCode: string;
  community: string;
  name: string;
  road: string;
  house: number;
  village: boolean;
}

/** Rows of the table `place`; a road through two districts has a row for each. */
export interface PlaceRow { kind: 'road' | 'estate' | 'poi'; name: string; regionCode: string; aliases?: readonly string[] }

const estateHeads = '翠湖 金桂 枫林 锦江 兰亭 望月 阳光 碧水 紫云 天悦 和园 龙腾 银杏 丽景 凤鸣 东篱 清风 海棠 江畔 书香 怡景 福临 玉兰 明珠 云上 长乐 春晓 盛世 梧桐 瑞祥 星河 都荟 景泰 荷风 鸿运 安居 汇金 百合 溪谷 御景 青禾 听雨 南山 万象 同心 新城 鼎盛'.split(' ');
const estateTails = '花园 小区 家园 苑 府 雅居 名邸 公馆 新村 里 华庭 国际 水岸 城 佳苑 湾'.split(' ');
const roadHeads = '建设 人民 解放 云川 迎宾 朝阳 工农 文化 胜利 和平 青云 川江 学府 站前 育才 光明 康宁 清河 兴业 银川桥 翠屏 锦绣 团结 友谊 安定 永宁 长兴 民主 滨河 科技 创业 园林 广场 惠民 通达 振兴 梅岭'.split(' ');
const roadTails = '路 街 大道 巷 东路 西路 南路 北路'.split(' ');
const groups = '一组 二组 三组 四组 五组 六组'.split(' ');
const schools = ['小学', '中学', '幼儿园'] as const;

/** Pairs the n-th head with the n-th tail; distinct while n < heads × tails, since their numbers share no divisor. */
export const paired = (heads: readonly string[], tails: readonly string[], n: number): string => `${heads[n % heads.length]}${tails[n % tails.length]}`;

const communities = regions.filter((r) => r.level === 'community');

/** In region order, six of each community. */
export const estates: readonly Estate[] = communities.flatMap((c, index) => {
  const village = c.name.endsWith('村');
  return groups.map((group, i): Estate => {
    const n = index * groups.length + i;
    return { communityCode: c.code, community: c.name, name: village ? `${c.name}${group}` : paired(estateHeads, estateTails, n), road: paired(roadHeads, roadTails, index * 2 + (i % 2)), house: ((n * 37) % 280) + 1, village };
  });
});

export const schoolOf = (community: string, i: number): string => `${community.replace(/(社区|村)$/, '')}${schools[i % schools.length]}`;

/** Roads that cross the city, with every district they run through. */
const trunkRoads: Record<string, readonly string[]> = { 人民路: ['990101', '990102', '990103'], 建设路: ['990101', '990104'], 解放路: ['990101', '990103'], 中山路: ['990102', '990121'], 云川环城路: ['990101', '990102', '990103', '990104', '990105'], 望江大道: ['990101', '990102'], 云宁公路: ['990101', '990121'], 川峪快速路: ['990103', '990104'], 星湖大道: ['990105'] };
/** Where landmarks lie; a park in two subdistricts is known by its district. */
const landmarks: readonly PlaceRow[] = [
  { kind: 'poi', name: '云溪公园', regionCode: '990101' }, { kind: 'poi', name: '望江公园', regionCode: '990102' }, { kind: 'poi', name: '青峪山公园', regionCode: '990104', aliases: ['青峪山森林公园'] }, { kind: 'poi', name: '星湖公园', regionCode: '990105003' },
  { kind: 'poi', name: '塔山公园', regionCode: '990103' }, { kind: 'poi', name: '宁河公园', regionCode: '990121' }, { kind: 'poi', name: '云溪河', regionCode: '990101' }, { kind: 'poi', name: '江湾河', regionCode: '990102' }, { kind: 'poi', name: '望川河', regionCode: '990103' }, { kind: 'poi', name: '青峪沟', regionCode: '990104' },
  { kind: 'poi', name: '星湖引水渠', regionCode: '990105' }, { kind: 'poi', name: '宁河', regionCode: '990121' },
];

/** The region that holds all of them: their longest common beginning that is a region's code. */
function holding(codes: readonly string[]): string {
  const [first = ''] = codes;
  return [12, 9, 6].map((length) => first.slice(0, length)).find((code) => codes.every((c) => c.startsWith(code))) ?? first.slice(0, 6);
}

function roadRows(): PlaceRow[] {
  const of = new Map<string, Map<string, Set<string>>>();
  for (const { road, communityCode } of estates) {
    const districts = of.get(road) ?? new Map<string, Set<string>>();
    of.set(road, districts.set(communityCode.slice(0, 6), (districts.get(communityCode.slice(0, 6)) ?? new Set()).add(communityCode)));
  }
  return [
    ...[...of].filter(([name]) => !trunkRoads[name]).flatMap(([name, districts]) => [...districts.values()].map((codes): PlaceRow => ({ kind: 'road', name, regionCode: holding([...codes]) }))),
    ...Object.entries(trunkRoads).flatMap(([name, districts]) => [...new Set([...districts, ...(of.get(name)?.keys() ?? [])])].map((regionCode): PlaceRow => ({ kind: 'road', name, regionCode }))),
  ];
}

const schoolRows = (): PlaceRow[] => communities.flatMap((c) => schools.map((_, i): PlaceRow => ({ kind: 'poi', name: schoolOf(c.name, i), regionCode: c.code })));

/** Village groups have no name beside their village's, which is a region. */
export const places: readonly PlaceRow[] = [
  ...roadRows(),
  ...estates.filter((e) => !e.village).map((e): PlaceRow => ({ kind: 'estate', name: e.name, regionCode: e.communityCode })),
  ...schoolRows(), ...landmarks,
];
