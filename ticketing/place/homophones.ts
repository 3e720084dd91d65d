/**
 * Characters of place names that speech recognition and hurried typing take for one another, each group said alike or nearly so
 * (also with the mergers of n/l, in/ing, z/zh that many speakers make). Written by hand; a city adds the confusions it sees.
 */
const GROUPS =
  '荷河何和合禾 清青轻卿庆 苑园院源缘圆元员原 溪西希熙曦 江姜疆将 湾弯 桥乔 佳家嘉加 花华 景锦井静 枫风丰峰锋封凤 林临邻琳宁 兰蓝岚南 亭庭廷停 望旺 月悦岳 阳洋杨扬 紫子梓 云芸 天添 龙隆 杏幸兴星新心欣馨鑫 丽力利立历 东冬 篱离 棠塘堂唐 ' +
  '畔盼 书舒 香湘乡 怡宜移仪 福府富付 玉御誉育裕 明名鸣茗民 珠朱 长常场昌 晓小 盛胜圣 世市式士示仕 梧无吴 桐同铜童彤 瑞锐 祥翔详 泰太 鸿红宏虹洪 运韵 汇会惠慧 金今津 百白 谷古 听厅 雨宇羽 象向 城成程诚 鼎顶 雅亚 邸底第地 公宫工 ' +
  '馆管 里李理礼 岸案 建健 设社 路录鹿 巷项 站战 滨宾彬 振镇 梅美 岭领 朝潮 学雪 才财材 柳刘 湖胡 松嵩 石时 塔踏 渡度 船传 纺仿 仓苍 庙妙 鼓古 楼娄 田甜 坝霸 沙纱 塬垣 桃陶 榆鱼 槐怀 兴杏';

const ONE = new Map<string, string>();
for (const group of GROUPS.split(' ')) for (const sign of group) if (!ONE.has(sign)) ONE.set(sign, ONE.get(group[0]!) ?? group[0]!);

/** A name with every character as the first of those it is taken for; one unit for one unit. */
export const asHeard = (plain: string): string => {
  let out = '';
  for (let i = 0; i < plain.length; i++) out += ONE.get(plain[i]!) ?? plain[i]!;
  return out;
};
