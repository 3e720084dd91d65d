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
      { weight: 5, words: '停水 断水 停电 断电 跳闸 停气 断气 停暖 停热 没暖气 暖气不热 没有水 没水 没有电 没电 没有暖气 没有燃气 爆管 水管爆裂 水管破裂 管道破裂 管道爆裂 暖气管爆' },
      { weight: 5, words: '污水倒灌 污水外溢 污水横流 污水满溢 粪水外溢 下水道堵塞 积水严重 内涝 进水了 被水淹 井盖缺失 井盖丢失 井盖不见 井盖被盗 没有井盖 缺井盖 井盖破损 井盖塌陷 井盖松动' },
      { weight: 4, words: '电梯困人 电梯故障 电梯停运 红绿灯不亮 信号灯不亮 红绿灯故障 路面开裂 墙体开裂 外墙脱落 墙皮脱落 树倒 大树倒 倒伏 线缆垂落 电线裸露 电线外露 护栏损坏 漏电' },
      { weight: 3, words: '紧急 十万火急 急急急 加急 尽快抢修 马上抢修 走失 老人走失 孩子走失 危房 疫情' },
    ],
  },
  critical: {
    base: -4,
    cues: [
      { weight: 9, words: '燃气泄漏 煤气泄漏 天然气泄漏 瓦斯泄漏 燃气漏气 煤气漏气 管道漏气 燃气味 煤气味 瓦斯味 天然气味 起火 着火 失火 冒烟 浓烟 火灾 爆炸 危化品泄漏 化学品泄漏' },
      { weight: 9, words: '塌陷 坍塌 垮塌 塌方 倒塌 山体滑坡 泥石流 决堤 溃坝 触电 溺水 落水 坠落 坠楼 掉下楼 掉进井 掉入井 掉进去 电线断落 电线掉落 高压线断' },
      { weight: 9, words: '有人受伤 多人受伤 砸伤 砸到人 受伤流血 昏迷 晕倒 休克 生命危险 危及生命 生命垂危 奄奄一息 食物中毒 一氧化碳中毒 煤气中毒 集体中毒 被困 困在 跳楼 轻生 自杀 割腕 持刀 砍人' },
      { weight: 3, words: '救命 人命关天 快来人 马上出人命 拨打# 急救 伤亡' },
    ],
  },
};

/**
 * Words about a matter that is not happening: the cue beside them counts only the given share.
 * `before` anywhere earlier in the clause, `touching` directly before the cue, `after` directly behind it.
 */
export const NOT_NOW: { name: string; share: number; before?: string; touching?: string; after?: string }[] = [
  { name: '否定', share: 0, touching: '没有 没 无 未 不会 并未 未曾 没有发生 未发生 没有出现 未出现 不再 不是 并不是 没有再 杜绝' },
  { name: '询问', share: 0.1, before: '咨询 请问 想问 问一下 询问 了解 查询 什么时候 何时 是否 会不会 怎么查', after: '时间 通知 公告 计划 安排 范围 信息 预告 消息 费 的费用 赔偿 补偿 的标准 如何 怎么处理 怎么办理 吗' },
  { name: '隐患', share: 0.35, before: '担心 害怕 生怕 唯恐 防止 预防 避免 以免 以防 万一 如果 假如 若 一旦 可能 容易 极易 易 恐 存在 会不会 会造成 会导致 很怕', after: '隐患 风险 危险 的风险 的危险 的可能 的隐患 预案 演练 知识 宣传 应急 险' },
  { name: '往事', share: 0.2, before: '去年 前年 曾经 曾 以前 当年 当时 上个月 年前 之前 历史上 此前 听说 新闻 报道', after: '事故调查 事件调查' },
];

/** Said after the matter: it is over. Looked for in the cue's clause and the next one. */
export const IT_IS_OVER = '已恢复 已经恢复 恢复供水 恢复供电 恢复正常 已修好 已经修好 修好了 已抢修 已处理 已经处理 已解决 已经解决 已扑灭 已获救';
/** An outage asked about is an outage all the same: 请问为什么停水. */
export const STILL_NOW = '为什么 为何 怎么又 又 突然 一直 天天 经常 频繁 已经 正在 现在';
