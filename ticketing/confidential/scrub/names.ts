/** Names of people: after words that introduce one. Names of those complained about stay: the unit must know whom it is about. */
import type { Finder, Found } from '../scrub.ts';
import { find } from './find.ts';

const compound = '欧阳|上官|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|皇甫|公孙|慕容|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|端木|申屠|百里|东郭|西门';
const single = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚简饶曾毋乜鞠丰巢关蒯荆红游竺权逯盖益桓公肖岳佟帅占代付尧苟'.split('').join('|');
/** What does not stand in a given name but follows one. */
const after = '的是在说向被把给从住和与及同跟于已就也都叫有没不要想能会可今昨明前后这那个们电话手机联系身份证男女举报反映投诉因为等拖欠打骂收克拒威逼辞辱每还又让带做来去找，。、；：！？,.;:!?\\s（()）“”"\'《》0-9';
const given = `[^${after}]`;
/** The character after a surname is nearly always a name's; only what cannot be one ends it there (张明, 王同). */
const first = '(?=\\p{Script=Han})[^的是在说把被给了我你他她它们这那就也都没不]';
const full = `(?:${compound}|${single})${first}${given}?`;
/** 阿依努尔·买买提 */
const han = `(?:(?=\\p{Script=Han})${given})`;
const dotted = `${han}{1,8}(?:[·•]${han}{1,8})+`;
const title = '(?:先生|女士|小姐|阿姨|大爷|大妈|师傅|老师|医生|同志|经理|主管|组长|老板)';

const pattern = (source: string) => new RegExp(source, 'gud');
const introduced = pattern(`(?:我叫|我名叫|名叫|本人(?:叫)?|叫做|姓名\\s*[:：]?|(?:举报人|投诉人|反映人|诉求人|联系人|来电人|当事人|见证人|证人)\\s*(?:是|叫|为|[:：])?)\\s*(?<clue>${dotted}|${full})`);
/** Nobody introduces themselves as 我是 and an unusual word: what follows 我是 must end there. */
const iAm = pattern(`(?:我是|我系)\\s*(?<clue>${dotted}|${full})(?=[，。、；！？,.;!?\\s]|$|的|电话|手机|联系)`);
const surname = pattern(`(?:我|本人|免贵|贵)姓\\s*(?<clue>(?:${compound}|${single}))(?![名氏])`);
/** People around the reporter show who that is. */
const around = pattern(`(?:同事|老板|工友|室友|邻居|同学|朋友|房东|班主任|带班|组长|车间主任|师傅)\\s*(?:是|叫|名叫|[:：])?\\s*(?<clue>${dotted}|${full})(?!街|路|镇|村|区|县|市)`);
const relative = pattern(`(?:爱人|老公|老婆|丈夫|妻子|儿子|女儿|父亲|母亲|爸爸|妈妈|爷爷|奶奶|哥哥|弟弟|姐姐|妹妹|孩子)\\s*(?:是|叫|名叫|[:：])?\\s*(?<clue>${dotted}|${full})(?=[，。、；！？,.;!?\\s的在被]|$)`);
/** A name with a dot is a person's wherever it stands. */
const dottedAnywhere = pattern(`(?<!\\p{Script=Han}街道|社区)(?<clue>${dotted})`);
const signed = pattern(`(?:署名|落款|此致|特此(?:反映|举报)|举报人)[\\s，。:：]{0,4}(?<clue>${dotted}|${full})`);

/** Not a name though it begins with a surname: words that follow such an introduction as a matter of course. */
const notNames = /^(?:单位|公司|时候|万一|方面|方便|高兴|高度|常常|经常|经理|关于|关键|向来|通过|通知|程序|强烈|强制|和平|平时|平台|房东|房产|房屋|应该|能够|能否|相关|相信|安全|安排|包括|包工|全部|全体|余款|成员|党员|国家|文化|农民|温泉|司机|司法|时间|任何|明明|江边|白天|明天|东边|水费|水管|车主|车间|路过|路边|万元|金额|计划|计算|乐意|满意|别人|别的|连续|连同|曾经|须知|从来|从事|后来|都是|广场|于是|家长|家属|家人|家里|居民|住户|师生|管理|经营|干部|干活|解决|空调|养老|成都|安徽|云南|海南|江苏|广东|广西|贵州|宁夏|包子|毛病|施工|华人|全家|充电|通道|农户|牧民|和谐|明显|时常|水泥|路口|路灯|石头|山上|石料|黄牛|马上|马路|白班|连夜|古城)/;
const isName = (clue: string) => /[·•]/.test(clue) || !notNames.test(clue);

export const names: Finder = (text) => [introduced, iAm, around, relative, signed].flatMap((p) => find(text, p, 'name', isName)).concat(find(text, surname, 'name'), find(text, dottedAnywhere, 'name'));

/** 王女士, 老王, 小王 for a reporter whose name is known. */
export function surnamed(text: string, name: string): Found[] {
  const family = new RegExp(`^(?:${compound})`, 'u').exec(name)?.[0] ?? [...name][0]!;
  return find(text, pattern(`(?:[老小](?<clue>${family})(?!${given}{2})|${family}${title})`), 'name', (clue) => clue.length > 0);
}
