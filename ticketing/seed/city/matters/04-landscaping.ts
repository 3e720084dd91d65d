import type { MatterRow } from './row.ts';

export const landscaping: readonly MatterRow[] = [
  { code: '04', name: '园林绿化', category: '城乡建设', type: 'help' },
  { code: '0401', name: '树木养护' },
  { code: '040101', name: '树木修剪', words: '树枝 修剪树木 树太高 树枝挡住窗户 遮挡路灯 树枝打到车 修树' },
  { code: '040102', name: '树木倒伏枯死', urgency: 'urgent', words: '树倒了 树木倒伏 枯树 枯枝掉落 大树要倒 死树' },
  { code: '040103', name: '飞絮与病虫害', words: '柳絮 杨絮 飞絮 虫子 打药 白蛾 病虫害 毛毛虫' },
  { code: '0402', name: '公园与绿地' },
  { code: '040201', name: '公园设施与管理', words: '公园 公园健身器材 公园座椅 公园卫生 公园开放 公园厕所 游乐设施' },
  { code: '040202', name: '绿地破坏占用', type: 'complaint', words: '毁绿 绿化带被占 绿地种菜 占用绿地 砍树 绿地改停车位 踩踏草坪' },
  { code: '040203', name: '绿化缺失与补种', type: 'suggestion', words: '没有绿化 补种 黄土裸露 绿化太差 种树 增加绿地 草皮枯死' },
  { code: '040204', name: '口袋公园与步道建设', type: 'suggestion', words: '口袋公园 健身步道 建公园 绿道 休闲广场 增设公园' },
];
