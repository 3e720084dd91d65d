/**
 * Sensitive words that come with the program: what a duty officer of a hotline is called for. A city edits its own copy (save.ts). A word too many costs a glance, a word too
 * few a life; what is plainly harmless is in `except`. Lines: category, words; a word may carry `!` and the phrases in which it means something else, and `+` and what must stand beside it.
 */
import type { SensitiveCategory, SensitiveEntry } from './entry.ts';

const lines: readonly (readonly [SensitiveCategory, string])[] = [
  ['selfHarm', '自杀!自杀式低价,自杀式降价 轻生 跳楼!跳楼价,跳楼大甩卖,跳楼机,跳楼甩卖 跳河 跳桥 割腕 上吊 自焚 服毒 喝农药!喝农药残留 寻短见 不想活 活不下去 活够了 死给 以死 遗书 一了百了 安眠药+吞,一瓶,全吃'],
  ['life', '被困!被困扰,被困惑 落水!落水管,落水口,落水斗 流血+老人,孩子,小孩,有人,摔倒,很多 溺水!防溺水,溺水教育,溺水宣传 触电!防触电 昏迷 休克 心脏骤停 大出血 奄奄一息 生命危险 有人受伤 坠楼 坠落+有人,人员,小孩 窒息 煤气中毒 一氧化碳中毒 快不行了 断气 出人命 死人!死人坟,死人公墓 晕倒 失联+老人,孩子,小孩,几天 独居老人+不开门,没动静,联系不上,失联'],
  ['violence', '杀人!杀人游戏 砍人 砍死 捅死 打死!打死也,打死不 持刀 拿刀!拿刀削 同归于尽 报复社会 绑架 枪支 炸药 炸弹 爆炸物 汽油+泼,点火,烧死 弄死 泼硫酸 灭门 非法拘禁 家暴 殴打+正在,老人,孩子,小孩'],
  ['minors', '虐童 虐待儿童 虐待孩子 虐待小孩 猥亵 性侵 强奸 拐卖 走失+孩子,小孩,儿童,女儿,儿子,老人 孩子丢了 校园霸凌 校园欺凌 辍学+强迫,打工 童工 遗弃+婴儿,孩子,儿童'],
  ['publicSafety', '爆炸!爆炸式,爆炸头,爆炸糖,信息爆炸,知识爆炸 爆!爆米花,爆料,爆满,爆胎,爆表,爆款,爆仓,爆单,爆管,爆裂,爆发,火爆,爆竹,爆音,爆鸣,爆改,爆棚,爆破音,爆痘,爆雷,爆炸,爆红,爆缸+燃气,煤气,液化气,锅炉,要,会 着火!着火点 起火!起火爆炒 失火 燃气泄漏 煤气泄漏 天然气泄漏 闻到煤气 坍塌 塌方 垮塌 山体滑坡 泥石流 决堤 溃坝 桥梁断裂 电梯+困人,坠落,被困,急坠 电线+冒火,冒火花,掉在,垂落 毒气 化学品泄漏 氨气泄漏 危房+要倒,快塌,倒塌'],
  ['health', '食物中毒 集体腹泻 疑似中毒 集体呕吐 投毒 疫情+爆发,瞒报,聚集 传染病 禽流感 鼠疫 霍乱 狂犬病 假疫苗 毒食品 水污染+饮用水,自来水,水源'],
  ['mass', '集体上访 越级上访 进京上访 游行!花车游行 示威 静坐 罢工 罢课 罢运 罢市 拉横幅 拉条幅 围堵 堵路!堵路口,管道堵路 堵门 聚众 群体性事件 聚集+几百人,上百人,业主,家长,司机,工人,村民 冲击政府 维权群+集合,行动,约定'],
  ['media', '电视台!电视台信号,电视台节目 记者+曝光,采访,来了,联系 上热搜 热搜+发,上了,挂 曝光+媒体,网上,抖音,微博,发到 抖音+发到,曝光,视频已 直播维权 网络直播+曝光,维权 焦点访谈'],
  ['wages', '讨薪 恶意欠薪 欠薪+工人,农民工,几十,跳楼,拉横幅 拖欠农民工工资 血汗钱+工人,农民工'],
];

export const ownEntries: readonly SensitiveEntry[] = lines.flatMap(([category, words]) => words.split(' ').map((text): SensitiveEntry => {
  const [, word, except, beside] = /^([^!+]+)(?:!([^+]+))?(?:\+(.+))?$/.exec(text)!;
  return { word: word!, category, except: except?.split(',') ?? [], beside: beside?.split(',') ?? [], on: true };
}));
