import type { MatterRow } from './row.ts';

export const labour: readonly MatterRow[] = [
  { code: '11', name: '劳动和社会保障', category: '劳动和社会保障', type: 'complaint' },
  { code: '1101', name: '工资与劳动关系' },
  { code: '110101', name: '拖欠工资', words: '拖欠工资 欠薪 不发工资 工资没发 讨薪 压工资 拖欠薪水' },
  { code: '110102', name: '农民工欠薪', urgency: 'urgent', words: '农民工工资 工地欠薪 包工头不给钱 民工工资 班组工资 血汗钱' },
  { code: '110103', name: '劳动合同与辞退', words: '劳动合同 辞退 违法解除 不签合同 赔偿金 试用期 裁员' },
  { code: '110104', name: '加班与休假', words: '加班 加班费 不给休假 年休假 超时工作 双休 产假' },
  { code: '110105', name: '高温津贴与劳动保护', words: '高温津贴 高温费 劳动保护 劳保 女职工 童工' },
  { code: '110106', name: '劳务派遣与中介', words: '劳务派遣 劳务公司 职业中介 黑中介 招聘骗局 介绍费' },
  { code: '1102', name: '社会保险' },
  { code: '110201', name: '单位不缴社保', words: '不交社保 不缴社保 社保断缴 少缴社保 补缴社保 五险一金' },
  { code: '110202', name: '养老保险', type: 'consult', words: '养老保险 退休金 养老金 退休手续 灵活就业养老 养老认证 工龄' },
  { code: '110203', name: '工伤', type: 'help', words: '工伤 工伤认定 工伤赔偿 上班受伤 劳动能力鉴定' },
  { code: '110204', name: '失业保险', type: 'consult', words: '失业金 失业保险 失业登记 领失业 失业补助' },
  { code: '110205', name: '社保卡与转移', type: 'consult', words: '社保卡 社保转移 社保查询 社会保障卡 换社保卡' },
  { code: '1103', name: '就业与人才' },
  { code: '110301', name: '就业补贴与培训', type: 'consult', words: '就业补贴 创业补贴 技能培训 见习补贴 灵活就业补贴 技能提升补贴' },
  { code: '110302', name: '人才与职称', type: 'consult', words: '人才补贴 职称 人才引进 档案 人事档案 职称评审' },
  { code: '110303', name: '招聘与公益岗', type: 'help', words: '找工作 招聘会 公益性岗位 就业困难 大龄就业 招聘信息' },
  { code: '110304', name: '新就业形态权益', words: '外卖骑手 骑手受伤 平台扣钱 快递员 网约车司机权益 封号' },
];
