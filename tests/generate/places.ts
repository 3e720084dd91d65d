import { city } from '../../ticketing/seed/city/index.ts';

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

const estateHeads = '翠湖 金桂 枫林 锦江 兰亭 望月 阳光 碧水 紫云 天悦 和园 龙腾 银杏 丽景 凤鸣 东篱 清风 海棠 江畔 书香 怡景 福临 玉兰 明珠 云上 长乐 春晓 盛世 梧桐 瑞祥 星河 都荟 景泰 荷风 鸿运 安居 汇金 百合 溪谷 御景 青禾 听雨 南山 万象 同心 新城 鼎盛'.split(' ');
const estateTails = '花园 小区 家园 苑 府 雅居 名邸 公馆 新村 里 华庭 国际 水岸 城 佳苑 湾'.split(' ');
const roadHeads = '建设 人民 解放 云川 迎宾 朝阳 工农 文化 胜利 和平 青云 川江 学府 站前 育才 光明 康宁 清河 兴业 银川桥 翠屏 锦绣 团结 友谊 安定 永宁 长兴 民主 滨河 科技 创业 园林 广场 惠民 通达 振兴 梅岭'.split(' ');
const roadTails = '路 街 大道 巷 东路 西路 南路 北路'.split(' ');
const firmHeads = '宏基 恒达 鑫源 中岳 广厦 天工 华泰 瑞丰 永盛 东升 金鼎 云岭 昌隆 顺通 江润 兴邦 联众 德润 科锐 博远 凯盛 聚力 安捷 大成 腾跃 正阳 三合 旭日 泰和 同德 卓越 乾元 北辰 南峰 西屏 汇通 嘉业 百川 启明 方舟'.split(' ');
const shopHeads = '老王家 小李 川味 好邻居 家家乐 一品鲜 福满堂 乡里人 百姓 阿强 胖嫂 云溪人家 真滋味 聚福 状元 悦动 美丽佳 金剪刀 乐购 鲜又多 红火火 大碗 北方 江湖 巷子 渔家 喜洋洋 优选 佳佳 百味 麦香 老地方 天天 好运来 知味 东坡 小南国 四季 益民 阳春 满江红 鸿福 宝贝'.split(' ');
const parks = '云溪公园 望江公园 人民公园 青峪山公园 星湖公园 塔山公园 柳林公园 宁河公园'.split(' ');
const rivers = '云溪河 江湾河 望川河 青峪沟 星湖引水渠 宁河'.split(' ');
const groups = '一组 二组 三组 四组 五组 六组'.split(' ');

/** Pairs the n-th head with the n-th tail; distinct while n < heads × tails, since their numbers share no divisor. */
function paired(heads: readonly string[], tails: readonly string[], n: number): string {
  return `${heads[n % heads.length]}${tails[n % tails.length]}`;
}

const estatesPerCommunity = 6;

function placesOf(communityCode: string, community: string, index: number): Place[] {
  const nameOf = (length: number): string => city.regions.find((r) => r.code === communityCode.slice(0, length))?.name ?? '';
  const village = community.endsWith('村');
  const stem = community.replace(/(社区|村)$/, '');
  const district = Number(communityCode.slice(4, 6));
  return groups.slice(0, estatesPerCommunity).map((group, i) => {
    const n = index * estatesPerCommunity + i;
    const road = paired(roadHeads, roadTails, index * 2 + (i % 2));
    const estate = village ? `${community}${group}` : paired(estateHeads, estateTails, n);
    const where = `${nameOf(6)}${nameOf(9)}`;
    return {
      communityCode,
      community,
      estate,
      road,
      address: village ? `${where}${estate}` : `${where}${road}${((n * 37) % 280) + 1}号${estate}`,
      firm: firmHeads[n % firmHeads.length] as string,
      shop: shopHeads[n % shopHeads.length] as string,
      school: `${stem}${['小学', '中学', '幼儿园'][i % 3]}`,
      park: parks[index % parks.length] as string,
      village,
      river: rivers[(district === 21 ? 6 : district) - 1] as string,
    };
  });
}

/** Every place appeals are about, in region order; the same for every seed. */
export const places: readonly Place[] = city.regions
  .filter((r) => r.level === 'community')
  .flatMap((r, index) => placesOf(r.code, r.name, index));
