/** Words that make somebody the one complained about. Written by hand; a city edits them here. */
import type { Party } from '../judge/judgement.ts';

export interface PartyEnding { text: string; kind: Party['kind'] }
const of = (kind: Party['kind'], words: string): PartyEnding[] => words.split(' ').map((text) => ({ text, kind }));

/** How names of companies, shops, institutions and units end; the longest counts. */
export const PARTY_ENDINGS: readonly PartyEnding[] = [
  ...of('property', '物业公司 物业管理公司 物业服务公司 物业管理有限公司 物业服务有限公司 物业有限公司 物业服务中心 物业管理处 物业 物管 业委会'),
  ...of('company', '有限责任公司 股份有限公司 有限公司 分公司 集团公司 开发公司 公司 集团 置业 地产 开发商 化工厂 水泥厂 砖厂 加工厂 造纸厂 塑料厂 家具厂 食品厂 养殖场 养猪场 采石场 砂石场 搅拌站 工厂 矿业 煤矿 石材厂 屠宰场 驾校 旅行社 中介 劳务公司 施工队 施工方 施工单位 承建商 供热公司 自来水公司 燃气公司 电力公司'),
  ...of('shop', '超市 饭店 餐馆 餐厅 酒店 宾馆 烧烤店 烧烤摊 火锅店 网吧 酒吧 歌厅 舞厅 洗车场 修理厂 理发店 美容院 健身房 专卖店 药店 商行 门市部 便利店 菜馆 小吃店 汽车行 4S店 棋牌室 麻将馆 麻辣烫'),
  ...of('institution', '小学 中学 大学 学院 学校 幼儿园 医院 卫生院 诊所 培训机构 培训班 培训学校 养老院 银行 信用社 保险公司'),
  ...of('unit', '街道办事处 街道办 居委会 村委会 村支部 人民政府 镇政府 乡政府 区政府 县政府 市政府 派出所 公安局 教育局 民政局 财政局 住建局 建设局 城管局 城管执法局 城管队 执法大队 环保局 环境局 国土局 规划局 交通局 交警队 交警大队 运管处 工商局 工商所 质监局 药监局 食药监局 市场监管局 税务局 人社局 劳动局 社保局 社保中心 医保局 卫生局 卫计局 计生局 林业局 农业局 水利局 水务局 房产局 房管局 拆迁办 征收办 管委会 信访局 法院 检察院 公积金中心 供电局 自来水厂 开发区管委会 公交公司'),
];

/** A party named with no name of its own, taken only with conduct beside it. */
export const BARE: readonly PartyEnding[] = [
  ...of('property', '物业公司 物业管理公司 物业 物管 业委会'), ...of('company', '开发商 施工单位 施工方 施工队 公司 中介 厂家 用人单位 承建商'),
  ...of('shop', '商家 店家 店主 超市 饭店 酒店 摊贩 商贩 摊主 烧烤摊 酒吧'), ...of('institution', '学校 医院 幼儿园 培训机构 驾校 银行 补习班'), ...of('unit', '村委会 居委会 街道办 城管 派出所 村委'),
  ...of('person', '老板 房东 包工头 楼上住户 楼下住户 楼上邻居 邻居 村支书 村书记 村长 村主任 校长 班主任 司机 医生 店员 保安'), ...of('vehicle', '出租车 渣土车 大货车 货车 网约车 公交车 黑车 摩的 电动车 僵尸车 大车 私家车'),
];

/** What somebody complained about does or leaves undone. Looked for near them, behind or before. */
export const CONDUCT =
  '拖欠 欠薪 欠 不发 不给 拒不 拒绝 拒付 克扣 乱收费 乱收 强制 强行 强迫 强收 强买 擅自 私自 违规 违法 违章 违反 非法 违约 无证 无照 虚假 欺骗 欺诈 诈骗 骗 坑 霸王 殴打 打人 辱骂 骂 威胁 恐吓 恶劣 态度差 敷衍 推诿 推脱 推卸 不作为 乱作为 不管 不理 不处理 不解决 不受理 不回复 不退 不还 不肯 不愿 不让 不交 不办 不履行 不维修 不修 ' +
  '扰民 噪音 噪声 污染 排放 偷排 直排 臭 异味 油烟 粉尘 占道 占用 侵占 霸占 乱停 乱放 乱倒 乱扔 乱搭 违建 私搭 破坏 损坏 损害 侵害 侵犯 逃避 隐瞒 弄虚作假 假冒 伪劣 过期 变质 质量 漏水 延期 逾期 烂尾 跑路 失联 倒闭 拒载 绕路 绕道 甩客 宰客 超载 闯红灯 涨价 高价 乱涨 体罚 补课 收礼 索要 红包 误诊 吃拿卡要 包庇 纵容 勾结 受贿 贪污 截留 挪用 强拆 断水 断电 停水 停电 堵 拖延 拖 没有人管 无人管 没人管 置之不理 不合格 不符合 不按 未按 未经 未办 未给 未签 没有签 没签 没给 没有给 没发 没有发 不签 解雇 开除 辞退 裁员 加班 克扣 罚款 押金 收取 要求员工 要求家长 垄断';

/** Said right before somebody from whom help is wanted, not complained about. */
export const ASKED = /(?:任|现任|督促|伙同|一名|名|骑着?|乘坐?|坐|开着|说|两家|几家|住|请|望|希望|恳请|要求|建议|求|找|向|到|去|去过|跟|和|由|让|问|咨询|感谢|拨打|联系|报告|上报|反映给|反映到|投诉到|投诉至|举报到|归|属于|在|是|经|从|给|对于?|告诉|报警|一家|尊敬的|距离|靠近|附近|旁边|毗邻|位于|就读于?|毕业于|任职于?|就职于?)$/u;
/** 请教育局查处: what somebody is to do. */
export const TO_ACT = /^(?:办事处|局|大队，|已停办|行业|管理费|费|掉到|的学生|的土地|和红头|司机都|停运|上班|食堂门|的?同事|的?(?:领导|同志|相关部门|有关部门|各位)|介入|查处|调查|核查|核实|处理|解决|出面|协调|给个?说法|给予|能否|能不能|是否|尽快|予以|予|严查|督促|责令|主持公道|管管|管一管|派人|整治|监管|依法|明察|联合|为我|为民|帮|予以|给一个|回复[：:]|答复[：:]|电话|门口|附近|旁边|对面|楼下|楼上|路段|路口|院内|宿舍|家属|公交站|站|北|南|东|西|周边|广场|小区|的?路|斜对)/u;
/** 投诉某公司: said right before somebody complained about. */
export const ACCUSED = /(?:投诉|举报|控告|检举|曝光|状告|反映|起诉)(?:一下|的是|的)?$/u;
