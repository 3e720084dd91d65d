import type { MatterRow } from './row.ts';

export const construction: readonly MatterRow[] = [
  { code: '07', name: '建设工程', category: '城乡建设', type: 'complaint' },
  { code: '0701', name: '工地管理' },
  { code: '070101', name: '工地围挡与出入口', words: '工地围挡 围挡占道 工地大门 工地出入口 围挡倒塌 施工占道' },
  { code: '070102', name: '施工安全', type: 'report', urgency: 'urgent', words: '施工安全 塔吊 脚手架 高空坠物 无安全措施 基坑 深基坑' },
  { code: '070103', name: '施工损坏房屋设施', words: '施工震裂 挖断 施工损坏 打桩震动 房子震裂 挖断水管' },
  { code: '0702', name: '建筑市场' },
  { code: '070201', name: '拖欠工程款', words: '拖欠工程款 工程款 材料款 不结账 欠工程尾款 分包款' },
  { code: '070202', name: '招标投标', type: 'report', words: '招标 投标 围标 串标 招投标 评标' },
  { code: '070203', name: '建筑资质与人员证书', type: 'consult', words: '建造师 资质办理 安全员证 施工许可证 资质挂靠' },
  { code: '0703', name: '道路与公共工程' },
  { code: '070301', name: '断头路与道路建设', type: 'suggestion', words: '断头路 道路打通 什么时候修好路 道路建设 修路进度 规划道路' },
  { code: '070302', name: '道路反复开挖', words: '反复开挖 马路拉链 又挖 重复施工 挖了填填了挖' },
  { code: '070303', name: '公共工程进度', type: 'consult', words: '工程进度 什么时候完工 工期 大桥什么时候通车 改造进度' },
  { code: '070304', name: '装修管理', words: '装修 装修扰民 违规装修 装修公司 家装 装修时间' },
];
