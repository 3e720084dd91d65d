/** Names of people: after words that introduce one, before 先生 and 女士, and those with a dot. */
import { COMMON_WORDS } from '../common-words.ts';
import { find, type Stretch } from '../find.ts';
import type { Finder } from '../personal-data.ts';

const compound = '欧阳|上官|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|皇甫|公孙|慕容|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|端木|申屠|百里|东郭|西门';
const single = '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚简饶曾毋乜鞠丰巢关蒯荆红游竺权逯盖益桓公肖岳佟帅占代付尧苟]';
/** Surnames that begin few other words: a name found before 先生 is shown as it stands, so it must begin where the name does. */
const rare = '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝邬安常于时傅齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘解应丁邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲封靳段乌焦侯全班秋仲宫宁仇甘厉戎武符刘景詹束龙叶幸司韶黎印蒲索赖卓屠蒙池乔阴闻党翟谭贡姬申冉郦雍桑桂牛寿边燕冀尚农温庄晏柴瞿阎连习艾容古易慎戈廖居耿弘匡文寇阙欧沃蔚越巩聂晁勾敖冷辛阚饶曾沙丰游桓肖岳佟帅代付尧苟]';
/** What does not stand in a given name but follows one. */
const after = '的是在说向被把给从住和与及同跟于已就也都叫有没不要想能会可今昨明前后这那个们我你您他她它电话手机联系身份证男女举报反映投诉因为等拖欠打骂收克拒威逼辞辱每还又让带做来去找，。、；：！？,.;:!?\\s（()）“”"\'《》0-9';
const given = `[^${after}]`;
/** The character after a surname is nearly always a name's; only what cannot be one ends it there (张明, 王同). */
const first = '(?=\\p{Script=Han})[^的是在说把被给了我你他她它们这那就也都没不]';
const full = `(?:${compound}|${single})${first}${given}?`;
const title = '(?:先生|女士|小姐|同志|老师|师傅|阿姨|大爷|大妈|医生|某某|某)';

const pattern = (source: string) => new RegExp(source, 'gud');
/** What stands behind a name that nothing but 本人 or a post introduces. */
const ends = '(?=[，。、；：！？,.;:!?\\s（()）]|$|电话|手机|联系|身份证|男|女|的|在|于|是|系|住|和|与|及|等|因|从|向|被|对|将|把|说|来电|致电|咨询|求助|反映|投诉|举报|收|以|利用|不|态度)';
const introduced = pattern(`(?:我叫|我的名字(?:是|叫)|我名叫|名叫|叫做|姓名\\s*[:：]?|(?:举报人|投诉人|反映人|诉求人|联系人|来电人|当事人|见证人|证人|患者|申请人|收件人|户主|家长|业主)\\s*(?:是|叫|为|[:：])|(?:举报人|投诉人|反映人|诉求人|联系人|来电人|当事人|见证人|证人))\\s*(?<clue>${full})`);
/** 本人 and 业主 begin many a sentence that holds no name: one counts only where it ends like a name. */
const self = pattern(`(?:本人(?:叫|名叫)?|业主|患者|申请人|户主|村民|居民|市民)\\s*(?<clue>${full})${ends}`);
/** Nobody introduces themselves as 我是 and an unusual word: what follows 我是 must end there. */
const iAm = pattern(`(?:我是|我系)\\s*(?<clue>${full})(?=[，。、；！？,.;!?\\s]|$|的|电话|手机|联系)`);
const surname = pattern(`(?:我|本人|免贵|贵)姓\\s*(?<clue>(?:${compound}|${single}))(?![名氏])`);
/** People around the writer show who that is. */
const around = pattern(`(?:同事|老板|工友|室友|邻居|同学|朋友|房东|班主任|带班|组长|车间主任|师傅)\\s*(?:是|叫|名叫|[:：])?\\s*(?<clue>${full})(?!街|路|镇|村|区|县|市)`);
const relative = pattern(`(?:爱人|老公|老婆|丈夫|妻子|儿子|女儿|父亲|母亲|爸爸|妈妈|爷爷|奶奶|哥哥|弟弟|姐姐|妹妹|孩子)\\s*(?:是|叫|名叫|[:：])?\\s*(?<clue>${full})(?=[，。、；！？,.;!?\\s的在被]|$)`);
const signed = pattern(`(?:署名|落款|此致|特此(?:反映|举报)|举报人)[\\s，。:：]{0,4}(?<clue>${full})`);
/** 王女士, 李建国先生; with a given name only where something before it ends. */
const titledFull = pattern(`(?<=^|[，。、；：！？,.;:!?\\s“"（(]|是|叫|和|由|向|给|与|为|对|找|系|的|请|业主|人)(?<clue>(?:${compound}|${rare})${given}{1,2}${title})(?![们傅])`);
const titled = pattern(`(?<!班主|值|语|第[一二三四五六七八九十]|高|初|级)(?:${compound}|${rare})${title}(?!们)`);
/** The name of somebody with a post, whom an appeal is about: 局长李建国. */
const inPost = pattern(`(?:局长|主任|书记|科长|所长|队长|经理|校长|院长|处长|镇长|乡长|村长|会计|法人代表|法人|负责人|民警|交警|队员|包工头|教练)(?:叫|名叫|是|[:：])?\\s*(?<clue>(?:${compound}|${rare})${first}${given}?)${ends}`);

/** Not a name though it begins with a surname: words that follow such an introduction as a matter of course. */
const notNames = /^(?:危及|房[顶老]|南郭|孟公|越[来喜]|连主|和朋|房[太密]|主治|文老师|代课|许多|班主|高[一二三]|初[一二三]|全[日县市]|任命|代言|管[教干部理]|和[学本接]|方[只及提]|班老|连老|于监|单位|公司|时候|万一|方面|方便|高兴|高度|常常|经常|经理|关于|关键|向来|通过|通知|程序|强烈|强制|和平|平时|平台|房东|房产|房屋|应该|能够|能否|相关|相信|安全|安排|包括|包工|全部|全体|全款|余款|成员|党员|国家|文化|农民|温泉|司机|司法|时间|任何|任职|明明|明确|江边|白天|明天|东边|水费|水管|水电|车主|车间|车辆|车位|路过|路边|万元|金额|计划|计算|乐意|满意|别人|别的|连续|连同|曾经|曾多|曾在|须知|从来|从事|从小|后来|都是|广场|于是|于今|于去|家长|家属|家人|家里|居民|居住|住户|师生|管理|经营|经过|经济|经多|干部|干活|解决|解释|空调|养老|成都|成立|安徽|安置|云南|海南|江苏|江西|广东|广西|贵州|宁夏|湖|包子|毛病|施工|华人|充电|通道|通话|农户|农村|牧民|和谐|明显|时常|水泥|路口|路灯|石头|山上|山东|山西|石料|黄牛|马上|马路|白班|连夜|古城|毕业|支付|支持|应当|应聘|幸福|幸好|终于|终止|双方|双休|公务|公民|公交|公示|国企|国庆|易发|利益|利用|富裕|费用|单独|单身|常年|常住|常委|平均|平常|宁可|尚未|温馨|冷漠|严重|严格|危险|危房|强行|强迫|满足|温暖|权利|权益|游客|班级|季度|项目|计入|景区|支行|支队|武装|印象|章程|童年|盖章|付款|付费|代表|代理|占用|占地|从未|向上|向你|向他|向贵|向有|向领|盛夏|花费|花园|花钱|金钱|钱款|周边|周围|周末|周一|周五|高考|高中|高龄|高价|高速|高新|康复|和我|和他|和她|和家|和物|和开|和其|和同|越来|暴力|劳动|劳务|滑倒|解除|宣传|谈话|谈判|伊始|习惯|易地|何时|何种|何人|何处|怀疑|怀孕|符合|井盖|闻讯|扶贫|容易|广大|荣誉|古稀|甘愿|申请|申报|申诉|祖籍|祖父|蓝天|牛奶|管道|房子|房贷|房价|房管|步行|侯车|庄重|束手|郁闷|冷静|桂林|武汉|沈阳|郑州|杭州|苏州|温州|常德|常州|邵阳|岳阳|黄石|连云|宁波|柳州|梅州|惠州|荆州|荆门|宜)/;
/** Words of a title that no name begins: 高老师 is one, 管理老师 none. */
const isName = (clue: string) => !notNames.test(clue) && !COMMON_WORDS.has(clue.slice(0, 2));

const han = /\p{Script=Han}/u;
const notInName = new RegExp(`[${after}]`, 'u');
/** What makes a dotted name that of an estate or a shop: 万科·城市花园. */
const thing = /^\p{Script=Han}{0,6}(?:城|府|园|苑|湾|里|店|广场|公馆|小区|项目|国际|中心|期|院|郡|轩|邸|山|镇|公寓|华庭|世界|时代|时光|天地|首|壹|号|都|庭|居|谷|墅|境|悦|岸|著)/u;
const PART = 8;

/** 阿依努尔·买买提, wherever it stands: from each dot outwards. */
function dotted(text: string): Stretch<'name'>[] {
  const found: Stretch<'name'>[] = [];
  for (let dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
    const left = partOf(text, dot, -1);
    const right = partOf(text, dot + 1, 1);
    const last = found.at(-1);
    if (left === 0 || right < 1) continue;
    if (last && last.to === dot) { last.to = dot + 1 + right; continue; }
    if (left < 2 || right < 2 || thing.test(text.slice(dot + 1, dot + 12)) || thing.test(text.slice(dot - left, dot))) continue;
    found.push({ from: dot - left, to: dot + 1 + right, kind: 'name' });
  }
  return found;
}

const CUE_BEFORE = /^.*(?:我叫|本人|名叫|姓名|联系人|来电人|居民|村民|业主|家长|老板|邻居|同事)/u;
function partOf(text: string, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < PART) {
    const sign = text[step > 0 ? at + length : at - length - 1];
    if (sign === undefined || !han.test(sign) || notInName.test(sign)) break;
    length++;
  }
  if (step > 0 || length === 0) return length;
  const cue = CUE_BEFORE.exec(text.slice(at - length, at));
  return cue ? length - cue[0].length : length;
}

export const dottedNames: Finder = dotted;
/** Of the writer, or of people around them. */
export const ownNames: Finder = (text) => [
  ...[introduced, self, iAm, around, relative, signed].flatMap((p) => find(text, p, 'name', isName)),
  ...find(text, surname, 'name'),
];
/** Of anybody else. */
export const otherNames: Finder = (text) => [inPost, titledFull, titled].flatMap((p) => find(text, p, 'name', isName));
/** What stands before a 王女士 that is the writer. */
export const isWriter = (before: string): boolean => /(?:我是|我姓|本人|来电人|联系人|诉求人|反映人|投诉人|免贵|我叫)(?:是|为|[:：])?\s*$/u.test(before);

/** 王女士, 老王, 小王 of a person whose name is known. */
export function surnamed(text: string, name: string): Stretch<'name'>[] {
  const family = new RegExp(`^(?:${compound})`, 'u').exec(name)?.[0] ?? [...name][0]!;
  const safe = family.replace(/[^\p{L}]/gu, '');
  if (!safe) return [];
  return find(text, pattern(`(?:[老小](?<clue>${safe})(?!${given}{2})|${safe}(?:${title}|经理|主管|组长|老板))`), 'name', (clue) => clue.length > 0);
}
