import type { MatterRow } from './row.ts';

export const agriculture: readonly MatterRow[] = [
  { code: '16', name: '农业农村与水利', category: null, type: 'help' },
  { code: '1601', name: '农村土地' },
  { code: '160101', name: '宅基地', type: 'consult', words: '宅基地 农村建房 建房审批 宅基地确权 翻建 农房' },
  { code: '160102', name: '土地承包流转', type: 'complaint', words: '土地承包 土地流转 流转费 承包地 承包合同 确权证' },
  { code: '1602', name: '农业生产' },
  { code: '160201', name: '惠农补贴', type: 'consult', words: '种粮补贴 地力补贴 农机补贴 惠农补贴 粮补 补贴没到账' },
  { code: '160202', name: '农资质量', type: 'complaint', words: '假种子 假化肥 农药 农资 种子不出苗 化肥' },
  { code: '160203', name: '动物防疫', urgency: 'urgent', words: '动物防疫 死猪 死鸡 禽流感 口蹄疫 病死畜禽 狂犬病' },
  { code: '160204', name: '农产品销售', words: '卖不出去 滞销 农产品销售 水果滞销 收购价 打白条' },
  { code: '1603', name: '农村环境与设施' },
  { code: '160301', name: '农村饮水', words: '农村饮水 吃水难 村里没水 井水 自来水入户 水塔' },
  { code: '160302', name: '村道与农村厕所', words: '村道 村里路烂 农村厕所 改厕 入户路 村村通 厕所改造' },
  { code: '160303', name: '农田水利灌溉', words: '灌溉 水渠 浇地 机井 渠道堵 灌溉水 抗旱' },
  { code: '160304', name: '农村人居环境', type: 'complaint', words: '村里垃圾 农村污水 村庄卫生 柴草堆 村口垃圾 坑塘' },
  { code: '1604', name: '河湖水利' },
  { code: '160401', name: '河道管理', type: 'complaint', words: '河道 河道垃圾 河道淤积 侵占河道 河堤 水葫芦 清淤' },
  { code: '160402', name: '防汛', urgency: 'critical', words: '防汛 洪水 溃堤 水位上涨 泄洪 山洪' },
];
