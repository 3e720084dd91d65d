import type { AppealType, Urgency } from './judgement.ts';

/**
 * Words that speak for a type or a grade of urgency, and how loudly.
 *
 * Where they come from: written by hand. The seven types follow DB12/T 1438 (咨询、求助、投诉、举报、建议、表扬, and 其他);
 * the grades follow their definition by the consequence of delay: 紧急 is hard to handle later if not handled now,
 * 特急 adds serious consequence, that is, danger to life or property now. The weights are steps of judgement, not learned:
 * 1 a hint, 2 a sign, 3 a strong sign, 4 and more decisive on its own. A city edits this file; no code knows a word of it.
 */
export interface Cue {
  /** Phrases, separated by spaces. Simplified script; traditional input is matched too. */
  words: string;
  weight: number;
}

export interface LabelWords {
  /** Score before any word is read: how common the label is. */
  base: number;
  cues: Cue[];
}

export const TYPE_WORDS: Record<AppealType, LabelWords> = {
  consult: {
    base: 0,
    cues: [
      { weight: 4, words: '咨询 请问 想问 问一下 想了解 询问 请教 求解 求解答 请解答 请答复 怎么申请 如何申请 如何办理 怎么办理 怎样办理' },
      { weight: 2, words: '什么时候 何时 多久 是否可以 能否办理 可不可以 需要什么材料 需要哪些材料 什么条件 哪些条件 办理流程 什么流程 有什么政策 什么政策 政策解读 进度如何 有没有规划 有无规划 规划情况 什么手续 哪里办理 在哪里 多少钱' },
      { weight: 1, words: '是否 怎么办 如何 怎么 哪里 吗 呢 规定 标准 政策 进展 查询 什么' },
    ],
  },
  help: {
    base: 0.5,
    cues: [
      { weight: 3, words: '求助 救助 救命 派人来 快来人 有人被困 帮帮我 救救 请求帮助 求帮助 恳请帮助 寻求帮助 求救' },
      { weight: 2, words: '请帮忙 帮忙解决 帮我解决 帮助解决 急需 恳求 恳请 请求 盼望 望解决 申请解决 停水 停电 停气 漏水 被困 走失 困难家庭 生活困难 无家可归' },
      { weight: 1, words: '希望 解决 帮助 协调 请领导 麻烦 求' },
    ],
  },
  complaint: {
    base: 1.5,
    cues: [
      { weight: 3, words: '投诉 强烈不满 讨个说法 讨说法 讨回公道 维权 侵害 严重扰民 强烈要求 霸王条款' },
      { weight: 2, words: '扰民 不作为 推诿 态度恶劣 乱收费 拖欠 乱收 拒绝 拒不 欺骗 恶劣 噪音 噪声 臭味 异味 恶臭 乱停 占道 违停 质量差 不合理 不退 虚假 欺诈 强制 擅自 无人管 没人管 严重影响 侵占 敷衍 太差 太吵' },
      { weight: 1, words: '影响 问题 为什么 凭什么 一直 长期 多次 反映 破损 垃圾 污染 不满 至今' },
    ],
  },
  report: {
    base: -1,
    cues: [
      { weight: 5, words: '举报 实名举报 检举 揭发 控告' },
      { weight: 2, words: '违法 非法 偷税 漏税 贪污 受贿 行贿 私自倾倒 偷排 无证经营 无照经营 假冒 传销 赌博 以权谋私 黑作坊 涉嫌 违章建筑 无证行医 超载 盗采' },
      { weight: 1, words: '违规 违建 查处 严查 私搭乱建' },
    ],
  },
  suggestion: {
    base: -0.5,
    cues: [
      { weight: 5, words: '建议 提议 建言 献策 提个建议 几点建议 意见和建议' },
      { weight: 2, words: '应当增设 希望增设 希望增加 能否增设 能否增加 建设性 合理化 可以考虑 不妨 倡议 呼吁 优化 完善 改进 增设 增开' },
      { weight: 1, words: '增加 延长 统筹 提升 推广 打造 改造' },
    ],
  },
  praise: {
    base: -1.5,
    cues: [
      { weight: 6, words: '表扬 点赞 致谢 感谢信 锦旗 特此感谢 表示感谢 表示衷心的感谢 衷心感谢' },
      { weight: 2, words: '热心 认真负责 拾金不昧 服务周到 耐心细致 态度很好 非常满意 为民办实事 感谢 辛苦了' },
      { weight: 0.5, words: '谢谢 满意 好人好事' },
    ],
  },
  other: { base: -1, cues: [{ weight: 3, words: '打错了 无声电话 测试一下 没事了 骚扰电话 试音' }] },
};

/** Ordinary politeness: these would count for a label without meaning it. */
export const EMPTY_WORDS =
  '解决问题 没问题 表示感谢为盼 提前感谢 先谢谢 感谢您的 感谢领导 感谢政府 感谢书记 感谢市长 在百忙之中 望采纳 不合理建议 建议不采纳 投诉举报平台 投诉电话 举报电话 投诉无门 群众举报';

export const URGENCY_WORDS: Record<Exclude<Urgency, 'normal'>, LabelWords> = {
  urgent: {
    base: -2,
    cues: [
      { weight: 5, words: '停水 断水 停电 断电 跳闸 停气 断气 停暖 停热 没暖气 暖气不热 没有水 没水 没有电 没电 没有暖气 没有燃气 爆管 水管爆裂 水管破裂 管道破裂 管道爆裂 暖气管爆 停了水 停了电 停了气 停了暖 水停了 电停了 气停了 暖气停了 没水用 没电用 没水喝 没有水喝 无水可用 用不上水 用不上电 断水断电 停水停电 停气停暖 不供水 不供电 不供气 不供暖 供不上水 暖气冰凉 暖气不暖 暖气是凉的 屋里没暖气 家里没气 打不着火没气 大面积停电 全小区停水 整栋楼停电' },
      { weight: 5, words: '污水倒灌 污水外溢 污水横流 污水满溢 粪水外溢 下水道堵塞 积水严重 内涝 进水了 被水淹 井盖缺失 井盖丢失 井盖不见 井盖被盗 没有井盖 缺井盖 井盖破损 井盖塌陷 井盖松动' },
      { weight: 4, words: '电梯困人 电梯故障 电梯停运 红绿灯不亮 信号灯不亮 红绿灯故障 路面开裂 墙体开裂 外墙脱落 墙皮脱落 树倒 大树倒 倒伏 线缆垂落 电线裸露 电线外露 护栏损坏 漏电' },
      // 群体: many together, at a place now; what they threaten is an alarm (alarm-words.ts)
      { weight: 5, words: '聚集讨薪 讨薪聚集 集体讨薪 围堵讨薪 讨薪被打 群体性事件 群体事件 群体性聚集 多人聚集 上百人聚集 几百人聚集 数百人聚集 上百人围堵 几十人围堵 聚众闹事 聚众打架 群殴 打群架 集体罢运 集体罢工 集体停运 堵住大门 拉横幅 拉了横幅 拉起横幅 多人中毒 多人呕吐 多人腹泻 集体腹泻 多名学生呕吐 多名学生发烧 多名学生腹泻' },
      { weight: 3, words: '静坐 围堵 聚集在 聚众 多人被拖欠 几十人被拖欠 上百人被拖欠 几十名工人 上百名工人 几百名工人 几十个工人 几十号工人' },
      { weight: 1.5, words: '堵路 堵门 上百户 几百户 数百户 上千户 几千户 整栋楼 整个小区 全小区 全村 大量群众' },
      { weight: 3, words: '紧急 十万火急 急急急 加急 尽快抢修 马上抢修 走失 老人走失 孩子走失 危房 疫情' },
    ],
  },
  critical: {
    base: -4,
    cues: [
      { weight: 9, words: '燃气泄漏 煤气泄漏 天然气泄漏 瓦斯泄漏 燃气漏气 煤气漏气 管道漏气 燃气味 煤气味 瓦斯味 天然气味 起火 着火 着火了 失火 起了火 烧起来了 冒烟 浓烟 火灾 爆炸 危化品泄漏 化学品泄漏' },
      { weight: 9, words: '塌陷 坍塌 垮塌 塌方 倒塌 山体滑坡 泥石流 决堤 溃坝 触电 触了电 溺水 淹水里 落水 掉水里 掉进河里 掉河里 坠落 坠楼 掉下楼 掉进井 掉入井 掉进去 电线断落 电线掉落 高压线断' },
      { weight: 9, words: '有人受伤 多人受伤 砸伤 砸到人 受伤流血 昏迷 晕倒 休克 生命危险 危及生命 生命垂危 奄奄一息 食物中毒 一氧化碳中毒 煤气中毒 集体中毒 被困 困在 困住了 被埋 活埋 压在下面 跳楼 轻生 自杀 割腕 持刀 砍人 拿刀 喘不上气 没有呼吸 没呼吸了 口吐白沫 失去意识 不省人事 大出血 血流不止 生命垂危 命在旦夕 捅人 捅伤 疯狗咬人 楼要塌 房子要塌 墙要倒 漏电电人 电死 电伤 烧伤 烫伤 有毒气体泄漏 氨气泄漏 氯气泄漏 液氨泄漏' },
      { weight: 3, words: '救命 人命关天 快来人 马上出人命 拨打# 急救 伤亡' },
    ],
  },
};

/**
 * Words about a matter that is not happening: the cue beside them counts only the given share.
 * `before` anywhere earlier in the clause, `touching` directly before the cue, `after` directly behind it.
 */
export const NOT_NOW: { name: string; share: number; before?: string; touching?: string; after?: string }[] = [
  { name: '否定', share: 0, touching: '没有 没 没有人 没人 无人 并没有 并无 从未 从没 从来没有 未见 没见 不存在 没出现 没发生 没再 不曾 谈不上 排除 无 未 不会 并未 未曾 没有发生 未发生 没有出现 未出现 不再 不是 并不是 没有再 杜绝' },
  { name: '询问', share: 0.1, before: '咨询 请问 想问 问一下 询问 了解 查询 什么时候 何时 是否 会不会 怎么查', after: '时间 通知 公告 计划 安排 范围 信息 预告 消息 费 的费用 赔偿 补偿 的标准 如何 怎么处理 怎么办理 吗' },
  { name: '隐患', share: 0.35, before: '担心 害怕 生怕 唯恐 万一 如果 假如 若 一旦 可能 容易 极易 易 恐 存在 会不会 会造成 会导致 很怕', after: '隐患 风险 危险 的风险 的危险 的可能 的隐患 预案 演练 演习 知识 宣传 应急 险 逃生演练 疏散演练 事故演练 应急演练 讲座 培训 课程 教育 保险 报警器 报警装置 救援队 救援演练 警示 警示牌 警示标志 电影 片子' },
  { name: '预防', share: 0.1, before: '防止 预防 避免 以免 以防 防范' },
  { name: '演练', share: 0.1, before: '演练 演习 模拟 假设 假装 排练 组织一次 开展一次 举行 桌面推演 实战演练 消防宣传 电影里 电视里 视频里 新闻里 小说里 梦见 做梦' },
  { name: '往事', share: 0.2, before: '去年 前年 大前年 曾经 曾 以前 从前 当年 当时 上个月 上周 上星期 年前 之前 历史上 此前 早年 小时候 前几年 那年 听说 新闻 报道', after: '事故调查 事件调查' },
];

/** Said after the matter: it is over. Looked for in the cue's clause and the next one. */
export const IT_IS_OVER = '已恢复 已经恢复 恢复供水 恢复供电 恢复正常 已修好 已经修好 修好了 已抢修 已处理 已经处理 已解决 已经解决 已扑灭 已经扑灭 扑灭了 已获救 已经获救 获救了 来水了 来电了 来气了 通水了 通电了 已供水 已供电 已供暖 已来水 已来电 供上了 有水了 有电了 已散去 已经散去 已离开 已撤离 已劝离 虚惊一场';
/** An outage asked about is an outage all the same: 请问为什么停水. */
export const STILL_NOW = '为什么 为何 怎么又 又 突然 一直 天天 经常 频繁 已经 正在 现在';
