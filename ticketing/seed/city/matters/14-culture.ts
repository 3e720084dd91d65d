import type { MatterRow } from './row.ts';

export const culture: readonly MatterRow[] = [
  { code: '14', name: '文体旅游', category: '教育文体', type: 'complaint' },
  { code: '1401', name: '旅游', category: '商贸旅游' },
  { code: '140101', name: '旅行社与导游', words: '旅行社 导游 强制购物 跟团游 旅游合同 退团 旅游退费' },
  { code: '140102', name: '景区管理', words: '景区 门票 景点 游船 景区停车 景区排队 景区服务' },
  { code: '140103', name: '酒店民宿', words: '酒店 宾馆 民宿 退房费 酒店不退 预订酒店 房费' },
  { code: '1402', name: '文化' },
  { code: '140201', name: '文化场馆', type: 'suggestion', words: '图书馆 文化馆 博物馆 农家书屋 自习室 剧院 开放时间' },
  { code: '140202', name: '网吧与娱乐场所', type: 'report', words: '网吧 未成年人上网 KTV 歌厅 娱乐场所 剧本杀 电竞酒店' },
  { code: '140203', name: '文物与历史建筑', type: 'report', words: '文物 古建筑 老宅 历史建筑 古树 名人故居 文物破坏' },
  { code: '140204', name: '演出与票务', words: '演唱会 演出票 退票 音乐节 黄牛 门票退款' },
  { code: '140205', name: '广播电视', words: '有线电视 电视信号 机顶盒 广电 数字电视' },
  { code: '1403', name: '体育' },
  { code: '140301', name: '体育场馆', type: 'suggestion', words: '体育馆 体育场 球场 游泳馆 学校操场开放 篮球场 场地预约' },
  { code: '140302', name: '健身设施', type: 'help', words: '健身器材 健身设施 健身路径 健身器材坏了 乒乓球台 健身广场' },
];
