import type { MatterRow } from './row.ts';

export const planning: readonly MatterRow[] = [
  { code: '05', name: '规划与违法建设', category: '城乡建设', type: 'complaint' },
  { code: '0501', name: '违法建设' },
  { code: '050101', name: '楼顶与院落违建', words: '违建 违章建筑 私搭乱建 楼顶加盖 阳光房 搭建 违法建设 封露台' },
  { code: '050102', name: '占用公共空间搭建', words: '占用消防通道搭建 圈地 圈占公共用地 围墙圈起来 占用公共区域 私装铁门' },
  { code: '050103', name: '住宅改经营', words: '住改商 居民楼开店 民宅办公司 居民楼里开饭店 民房改旅馆 日租房' },
  { code: '050104', name: '开墙打洞与破坏承重墙', urgency: 'urgent', words: '承重墙 砸墙 开墙打洞 拆承重墙 破坏主体结构 改门洞' },
  { code: '0502', name: '城乡规划' },
  { code: '050201', name: '规划方案咨询', type: 'consult', words: '规划方案 规划用途 控规 地块规划 规划公示 这块地建什么' },
  { code: '050202', name: '日照采光', words: '采光 遮挡阳光 日照时间 楼间距 挡光 楼太近' },
  { code: '050203', name: '配套设施未建', words: '配套 没有配套 规划的学校没建 规划的菜市场 配套幼儿园 配套设施缺失' },
  { code: '050204', name: '地名与门牌', type: 'consult', words: '门牌号 路名 地名 门牌 路牌 小区名称' },
  { code: '0503', name: '土地与不动产' },
  { code: '050301', name: '不动产登记', words: '不动产证 房产证 办不下来证 产权证 过户 房本 不动产登记' },
  { code: '050302', name: '征收拆迁补偿', words: '拆迁 征收 补偿款 安置房 过渡费 回迁 拆迁补偿 安置费' },
  { code: '050303', name: '土地权属与占用', words: '占用耕地 土地纠纷 征地 土地权属 非法占地 基本农田 土地证' },
  { code: '050304', name: '矿产开采', type: 'report', words: '非法采矿 采石场 盗采砂石 私挖 挖山 采砂' },
];
