import type { MatterRow } from './row.ts';

export const passengerTransport: readonly MatterRow[] = [
  { code: '03', name: '公共交通与客运', category: '交通运输', type: 'complaint' },
  { code: '0301', name: '公交' },
  { code: '030101', name: '公交线路与站点', type: 'suggestion', words: '公交线路 增设公交 公交站 加站点 延长线路 公交不通 开通公交 末班车' },
  { code: '030102', name: '公交班次与等候', words: '等公交 公交太少 班次少 间隔长 半小时一趟 公交晚点 等车时间长' },
  { code: '030103', name: '公交服务态度', words: '公交司机 司机态度 到站不停 拒载老人 甩站 不让上车 急刹车' },
  { code: '030104', name: '公交卡与票价', type: 'consult', words: '公交卡 老年卡 乘车码 公交票价 学生卡 刷卡 扣费 免费乘车' },
  { code: '0302', name: '出租车与网约车' },
  { code: '030201', name: '出租车拒载绕路', words: '出租车拒载 绕路 出租车不打表 的士 议价 出租车态度' },
  { code: '030202', name: '网约车纠纷', words: '网约车 快车司机 顺风车 平台派单 网约车收费 多收车费' },
  { code: '030203', name: '黑车营运', type: 'report', words: '黑车 非法营运 拉客 摩的 三轮车载客 无证拉客' },
  { code: '030204', name: '失物查找', type: 'help', words: '落在出租车上 手机丢在车上 失物 遗失物品 找回 东西忘在车上' },
  { code: '0303', name: '轨道交通' },
  { code: '030301', name: '地铁运营服务', words: '地铁 地铁站 地铁安检 地铁电梯 地铁运行 早班地铁 换乘' },
  { code: '030302', name: '地铁建设与出行', words: '地铁施工围挡 地铁什么时候开通 地铁规划 地铁建设 出入口围挡' },
  { code: '0304', name: '长途客运与公路' },
  { code: '030401', name: '长途客运服务', words: '客运站 长途车 班车 客车加价 汽车站 退票 超载客车' },
  { code: '030402', name: '公路养护', type: 'help', words: '县道 省道 国道 公路坑 乡村公路 公路养护 路肩塌' },
  { code: '030403', name: '高速公路与收费', words: '高速收费 ETC 收费站 高速公路 多扣费 高速出口' },
  { code: '030404', name: '货车超限与遗撒', words: '超载货车 大货车 砂石遗撒 超限 泥头车 拉煤车' },
  { code: '030405', name: '驾驶培训', words: '驾校 学车退费 驾校不退钱 约不上考试 教练索要 驾校跑路' },
];
