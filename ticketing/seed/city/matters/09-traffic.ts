import type { MatterRow } from './row.ts';

export const traffic: readonly MatterRow[] = [
  { code: '09', name: '道路交通管理', category: '交通运输', type: 'complaint' },
  { code: '0901', name: '停车' },
  { code: '090101', name: '违法停车', words: '违停 乱停车 占道停车 堵住门口 停在路口 僵尸车 占用消防通道停车' },
  { code: '090102', name: '停车收费', words: '停车费 停车收费 乱收停车费 停车场收费 收费标准 路边停车收费 停车没有票' },
  { code: '090103', name: '停车位不足', type: 'suggestion', words: '停车难 没地方停车 增加停车位 停车位不足 划停车位 建停车场' },
  { code: '090104', name: '公共充电桩', words: '公共充电桩 充电站 新能源充电 充电桩坏 充电服务费 油车占位' },
  { code: '0902', name: '交通设施' },
  { code: '090201', name: '信号灯设置与配时', type: 'suggestion', words: '红绿灯 信号灯 绿灯时间短 红灯太长 信号灯坏 左转灯 加装红绿灯' },
  { code: '090202', name: '标志标线与隔离', type: 'suggestion', words: '斑马线 标线 标志牌 减速带 隔离护栏 掉头口 标线模糊' },
  { code: '090203', name: '电子警察与限速', words: '电子警察 抓拍 限速 违章拍照 测速 罚单不合理' },
  { code: '0903', name: '交通秩序' },
  { code: '090301', name: '道路拥堵', type: 'suggestion', words: '堵车 拥堵 学校门口堵 早高峰 交通混乱 疏导 没有交警' },
  { code: '090302', name: '大货车闯禁行', words: '大货车闯禁行 渣土车 货车限行 货车通行证 大车夜间行驶' },
  { code: '090303', name: '电动车违法', words: '电动车逆行 外卖车 电动车闯红灯 电动车头盔 老年代步车' },
  { code: '090304', name: '交通事故处理', type: 'help', words: '交通事故 事故认定 肇事逃逸 事故赔偿 事故责任' },
  { code: '0904', name: '车驾管' },
  { code: '090401', name: '驾驶证与考试', type: 'consult', words: '驾驶证 驾照换证 科目 驾照扣分 驾考 驾照年审' },
  { code: '090402', name: '车辆登记与年检', type: 'consult', words: '车辆年检 上牌 车管所 电动车上牌 行驶证 过户车辆' },
  { code: '090403', name: '违法处理与罚款', type: 'consult', words: '交通违法处理 罚款 违章申诉 扣分处理 消违章' },
];
