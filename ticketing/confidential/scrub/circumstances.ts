/** What tells the reporter from all others without a name: workplace and post, relatives, and what happened to them on a day. */
import type { Finder } from '../scrub.ts';
import { find } from '../../../classifier/index.ts';

const postWords = '员工|职工|工人|临时工|合同工|实习生|学徒|店员|服务员|收银员|营业员|业务员|销售|质检员|技术员|操作工|保洁员?|保安|门卫|护士|护工|医生|大夫|教师|老师|辅导员|会计|出纳|财务|文员|人事|行政|司机|驾驶员|快递员|骑手|厨师|电工|焊工|库管|班长|组长|主管|经理|科员|干部|协警|辅警|网格员|社工|党员|股东|合伙人|供应商|承包商|分包商|家长|学生|患者|病人|家属|租户|摊主|商户';
/** 我是…的员工: the place and the post together. 我是家长 alone, without a place, tells nobody from another. */
const iAm = new RegExp(`(?:我|本人|我们|俺)(?:就|原|曾|以前|之前|目前|现在)?(?:是|系|为)(?!想|要|来|说|不是|被|因为|举报|反映|投诉)(?<clue>[^，。；！？,.;!?\\n]{2,30}?(?:${postWords}))`, 'gud');
const place = /公司|厂|店|局|所|院|校|园|队|社|中心|集团|部门?|处|科|室|站|行|银行|超市|酒店|饭店|工地|项目|车间|班|村|机关|单位|街道|年级|小学|中学/;
const iWork = /(?:我|本人|我们|俺)(?:一直|就|原来|以前|之前|目前|现在|曾经?)?(?:在|于|从)(?<clue>(?!早上|晚上|路上|今天|昨天|这里|那里|下班|每天|家里|现场|附近)[^，。；！？,.;!?\n]{2,26}?(?:上班|工作|打工|任职|就职|供职|实习|务工|当(?:过)?[^，。；,;\n]{1,6}|做[^，。；,;\n]{1,6}))/gud;
/** 我儿子、我爱人: only the reporter's own. */
const own = /(?<clue>(?:我|本人|我们|俺)(?:家|的|家的|们家的?)?(?:爱人|老公|老婆|丈夫|妻子|对象|男朋友|女朋友|儿子|女儿|孩子|父亲|母亲|爸爸?|妈妈?|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥?|弟弟?|姐姐?|妹妹?|公公|婆婆|岳父|岳母|孙子|孙女|外孙女?|侄子|侄女|外甥女?|表哥|表弟|表姐|表妹|堂哥|堂弟|叔叔|舅舅|姑姑|姨妈|嫂子|姐夫|妹夫|儿媳|女婿))(?!们)/gud;
const age = /(?:我|本人)[^，。；,;\n]{0,6}?(?<clue>(?:今年|现年|年龄)?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:多)?岁)/gud;
const tenure = /(?<clue>(?:入职|进厂|进公司|进单位|参加工作|任职|在岗|工作|干|打工)(?:了|已|已经|满|有|至今|快)*\s*(?:\d{1,2}|[一二三四五六七八九十两]{1,3})\s*(?:多|余|来)?\s*年(?:半|多)?)/gud;
const date = '(?:(?:19|20)?\\d{2}年)?\\s*\\d{1,2}月\\s*\\d{1,2}[日号]|(?:19|20)\\d{2}年(?:\\s*\\d{1,2}月)?|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}';
/** A date with 我 before it and the same clause around it: the day of an application, an accident, an admission. 3月5日夜间偷排 stays. */
const myDay = new RegExp(`(?:我|本人)(?!市|区|县|国|省|处|局|小区|们小区)[^，。；！？,;!?\\n]{0,10}?(?<clue>${date})`, 'gud');
const happened = new RegExp(`(?<clue>${date})[^，。；！？,;!?\\n]{0,8}(?:我|本人)(?!市|区|县|国|省|们小区)`, 'gud');
const event = /(?<clue>(?:离职|辞职|入职|被辞退|被开除|被解雇|退休|住院|出院|生孩子|生产|结婚|离婚|怀孕|工伤|报案|立案|面谈|约谈)(?:的)?(?:那天|当天|之后第?[一二三四五六七八九十\d]+天|前[一二三四五六七八九十\d]+天))/gud;
const schoolClass = /(?<clue>(?:[一二三四五六七八九]|[1-9]|高|初)[一二三123]?年级?\s*[（(]?\s*(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*[)）]?\s*班|(?:大|中|小)[一二三四五六七八九\d]班)/gud;

/** Every house, ward and bed. 12号 is a house only after a street, a lane or an estate; elsewhere it is a day, a bus or a file. */
const house = /(?<=路|街|巷|道|弄|里|胡同|小区|花园|家园|苑|院|村|公寓|大厦|广场|市场)\s*(?<clue>[0-9]{1,5}(?:[-之][0-9]{1,4})?\s*号(?:院|楼|门|附[0-9]+号?)?(?!线|公交|车|地铁|台))/gud;
/** A building alone: in a small estate it shows who reports. */
const building = /[0-9A-Za-z甲乙丙丁一二三四五六七八九十百零〇]{1,5}\s{0,3}(?:号楼|栋|幢|座)(?:\s{0,3}[0-9一二三四五六七八九十]{1,3}\s{0,3}[层楼])?/gud;
const bed = /\d{1,3}\s*(?:病房|病床|床|号床)(?!铺|位紧张)|\d{1,4}\s*(?:宿舍|工位|包间)/gud;

export const exactPlaces: Finder = (text) => [...find(text, building, 'address', (clue, _before, after) => !/^[A-Za-z一二三四五六七八九十]座/.test(clue) && !/^(?:大桥|山|城市|高楼)/.test(after)), ...find(text, house, 'address'), ...find(text, bed, 'address')];
export const posts: Finder = (text) => [...find(text, iAm, 'post', (clue) => place.test(clue) && !/^(?:一名|一个|普通)?(?:市民|居民|业主|村民)/.test(clue)), ...find(text, iWork, 'post', (clue) => place.test(clue) || /上班|打工|任职|就职|供职|实习|务工|工作$/.test(clue) && clue.length > 3)];
export const kinship: Finder = (text) => find(text, own, 'kinship');
export const personal: Finder = (text) => [age, tenure, myDay, happened, event, schoolClass].flatMap((p) => find(text, p, 'personal'));
