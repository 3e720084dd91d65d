import { city } from '../../ticketing/seed/city/index.ts';
import { estates, schoolOf, type Estate } from '../../ticketing/seed/city/places.ts';

/** Somewhere to complain about: an estate (or a village group) with what stands around it. */
export interface Place {
  communityCode: string;
  community: string;
  estate: string;
  road: string;
  address: string;
  /** Trade names: {firm}物业, {shop}烧烤店. */
  firm: string;
  shop: string;
  school: string;
  park: string;
  river: string;
  village: boolean;
}

const firmHeads = '宏基 恒达 鑫源 中岳 广厦 天工 华泰 瑞丰 永盛 东升 金鼎 云岭 昌隆 顺通 江润 兴邦 联众 德润 科锐 博远 凯盛 聚力 安捷 大成 腾跃 正阳 三合 旭日 泰和 同德 卓越 乾元 北辰 南峰 西屏 汇通 嘉业 百川 启明 方舟'.split(' ');
const shopHeads = '老王家 小李 川味 好邻居 家家乐 一品鲜 福满堂 乡里人 百姓 阿强 胖嫂 云溪人家 真滋味 聚福 状元 悦动 美丽佳 金剪刀 乐购 鲜又多 红火火 大碗 北方 江湖 巷子 渔家 喜洋洋 优选 佳佳 百味 麦香 老地方 天天 好运来 知味 东坡 小南国 四季 益民 阳春 满江红 鸿福 宝贝'.split(' ');
const parks = '云溪公园 望江公园 人民公园 青峪山公园 星湖公园 塔山公园 柳林公园 宁河公园'.split(' ');
const rivers = '云溪河 江湾河 望川河 青峪沟 星湖引水渠 宁河'.split(' ');
const districtOf = (code: string): number => Number(code.slice(4, 6));
const nameOf = (code: string): string => city.regions.find((r) => r.code === code)?.name ?? '';
/** In order of the communities, so that each keeps its park. */
const order = new Map([...new Set(estates.map((e) => e.communityCode))].map((code, index) => [code, index]));

function placeOf(estate: Estate, n: number): Place {
  const { communityCode, community, road, village } = estate;
  const district = districtOf(communityCode);
  const where = `${nameOf(communityCode.slice(0, 6))}${nameOf(communityCode.slice(0, 9))}`;
  return {
    communityCode, community, estate: estate.name, road, village,
    address: village ? `${where}${estate.name}` : `${where}${road}${estate.house}号${estate.name}`,
    firm: firmHeads[n % firmHeads.length] as string,
    shop: shopHeads[n % shopHeads.length] as string,
    school: schoolOf(community, n % 6),
    park: parks[order.get(communityCode)! % parks.length] as string,
    river: rivers[(district === 21 ? 6 : district) - 1] as string,
  };
}

/** Every place appeals are about, in region order; the same for every seed. */
export const places: readonly Place[] = estates.map(placeOf);
