import type { Random } from '../random.ts';

/** A recurring problem as many people tell it. {cause} is the one thing behind it, the same for all who tell. */
export interface OutbreakKind {
  matter: string;
  /** What {cause} may be called; several of these are used for the same thing, as people do. */
  cause: (brand: string, place: { road: string; school: string; river: string }) => readonly string[];
  titles: readonly string[];
  texts: readonly string[];
  details: readonly string[];
}

export const outbreakKinds = {
  mixingPlant: {
    matter: '080205',
    cause: (brand) => [`${brand}搅拌站`, `${brand}混凝土搅拌站`, `小区旁的搅拌站`],
    titles: ['{cause}噪音粉尘扰民', '{estate}旁搅拌站什么时候搬走', '求助:{cause}灰尘太大', '{cause}夜间生产'],
    texts: ['{cause}日夜开工,机器轰鸣加上水泥粉尘,{estate}不敢开窗', '{estate}旁边就是{cause},窗台一天能擦下一层灰,孩子咳嗽{days}没好', '罐车排队进出{cause},{road}全是泥浆,{time}还在按喇叭', '搅拌站离{estate}不到百米,当初买房没人告诉我们,现在粉尘弥漫', '{time}被{cause}卸石子的声音吵醒,像打雷一样', '希望查一下{cause}有没有环评手续,离居民区这么近合法吗', '车停在{estate}一晚上就是一层水泥灰,都是{cause}飘过来的', '{cause}白天检查就停,检查一走照样扬灰,{estate}的人都知道', '多次投诉{cause}没有结果,只说已要求洒水,我们要求搬迁', '住在{estate}高层,正对着{cause}的料仓,上料时白烟滚滚'],
    details: ['家里两个孩子都得了鼻炎。', '空气净化器滤网半个月就黑了。', '罐车把门口的路压烂了。', '料堆也没有封闭。', '环保来过一次,好了三天。'],
  },
  metroNight: {
    matter: '080101',
    cause: (_brand, place) => [`地铁${place.road}站工地`, '地铁施工工地', '地铁口那个工地'],
    titles: ['{cause}夜间施工扰民', '{estate}旁地铁通宵施工', '地铁施工噪声影响休息'],
    texts: ['{cause}{time}还在出渣,{estate}临街几栋楼根本没法睡', '修地铁我们支持,可是{cause}连着{days}通宵施工,谁受得了', '{cause}挖掘机倒车的滴滴声一夜不停,{estate}{building}听得清清楚楚', '家里有高三学生,{cause}每天夜里吊钢筋,哐当哐当响', '{estate}旁边地铁站施工,切割声、喇叭声到凌晨四点', '{cause}贴的夜间施工许可早过期了,还在干', '盾构机震动太大,{estate}墙上都有裂纹了,晚上床在抖', '打了{n}次电话投诉{cause},每次来人就停,人走又开始', '{cause}的探照灯照进卧室,加上泵车轰鸣,老人血压升高'],
    details: ['隔音屏只装了一半。', '说是抢工期。', '能不能十点以后停。', '几栋楼的人都在群里骂。', '分贝仪测了七十多。'],
  },
  schoolSeats: {
    matter: '120102',
    cause: (_brand, place) => [place.school, '家门口的学校'],
    titles: ['{estate}孩子上不了{cause}', '{cause}学位不足怎么办', '{estate}学位分流不合理'],
    texts: ['{estate}入住以后孩子越来越多,{cause}学位早就不够了', '今年报名{cause}审核说满额,要把{estate}的孩子分流到{n}站地以外', '{cause}一个班塞了六十多个学生,明年还要来更多,为什么不扩建', '规划图上{estate}旁边有一块教育用地,空了{n}年没有建校', '同一条路,对面小区能上{cause},我们{estate}不能,划片依据是什么', '双职工家庭,分流的学校没有公交,没法接送,请保留{estate}在{cause}的名额', '买{estate}的时候就是冲着{cause},户口也迁了,现在告诉没学位', '{people}适龄儿童没有着落,请教育局给{estate}家长一个答复', '听说要摇号,{estate}的孩子摇不上{cause}去哪里读书'],
    details: ['家长群里有两百多人。', '开发商的宣传册还在。', '老大在读老二却进不去。', '能不能先用临时教室。', '九月就开学了。'],
  },
  coldHeating: {
    matter: '010401',
    cause: (brand) => [`${brand}换热站`, '小区换热站', '供热站'],
    titles: ['{estate}供暖不热', '{estate}{building}室温不达标', '{cause}供热温度低'],
    texts: ['{estate}{building}室内{degrees}度,暖气管摸着温吞,{cause}说已经开到最大', '供暖{days}了{estate}还是冷,晚上盖两床被子', '{estate}家家暖气不热,{cause}的循环泵是不是有问题', '老人八十多岁,住{estate}一楼,地暖冰凉,冻得感冒', '热费一分不少交,{estate}家里穿羽绒服,测温的人来了也不给单子', '{cause}供水温度才三十几度,怎么可能热,{estate}整片都一样', '每年都是{estate}这几栋楼不热,换过管道也没用', '孩子写作业手都是凉的,{estate}{building}只有{degrees}度,达不到标准', '{time}暖气彻底凉了,{estate}群里{people}都在说'],
    details: ['开空调又费电。', '滤网自己都清过了。', '要求退一部分热费。', '入户测温迟迟不来。', '隔壁小区就很热。'],
  },
  parkingFees: {
    matter: '090102',
    cause: (brand) => [`${brand}停车场`, `${brand}公司的停车场`, '路边收停车费的'],
    titles: ['{cause}乱收费', '{road}停车收费不合理', '{cause}涨价没有公示'],
    texts: ['{cause}没有公示牌,停{n}分钟就要收二十块', '{road}上的泊位以前免费,现在{cause}的人拿着本子收钱,不给发票', '在{cause}停车,超了两分钟按一小时算,找谁说理', '{cause}突然把每小时三元涨到八元,没有看到任何批文', '去{school}接孩子停十分钟,{cause}照收全价', '{cause}收费员穿便装,扫码是个人账户,怀疑是私自收费', '住{estate},晚上停在{road}早上被收了{n}元,哪来的标准', '{cause}系统把入场时间记错,多收我十几块,客服打不通', '公共道路划线收钱,{cause}到底有没有资质,钱去哪里了'],
    details: ['小票只有一张白条。', '首停免费时间也没有。', '物价部门查过吗。', '很多车主都遇到过。', '我有付款截图。'],
  },
  blackRiver: {
    matter: '080301',
    cause: (_brand, place) => [place.river, `${place.river}这一段`, '门口这条河'],
    titles: ['{cause}又黑又臭', '{estate}附近河水发臭', '{cause}有污水排入'],
    texts: ['{cause}水黑得像墨汁,{estate}开窗就是臭味', '走到{road}桥上就要捂鼻子,{cause}漂着白沫和死鱼', '{cause}边上有个水泥管,{time}往外流黑水', '{estate}旁边的河治理过一次,管了半年又臭了', '天一热{cause}就冒泡,蚊子成团,孩子身上全是包', '河长牌上的电话打不通,{cause}{days}没人管', '{cause}河底全是淤泥,水不流动,像一潭死水', '怀疑上游有厂子偷排,{cause}颜色一天一变', '花那么多钱修步道,{cause}这么臭谁去走'],
    details: ['下雨以后更严重。', '取样我可以带路。', '岸边绿化倒是挺好。', '雨水口里也有污水。', '附近住了好几万人。'],
  },
  lateHandover: {
    matter: '060301',
    cause: (brand) => [`${brand}置业`, `${brand}的楼盘`, '开发商'],
    titles: ['{cause}延期交房', '{road}楼盘停工', '{cause}什么时候复工'],
    texts: ['在{road}买了{cause}的房子,合同写去年底交,现在塔吊都拆了', '{cause}停工{days},工地只剩一个看门的,{people}血汗钱在里面', '首付加贷款都付了,{cause}说资金紧张,让我们等', '一边还房贷一边租房,{cause}给的复工时间改了{n}次', '监管账户的钱去哪了,请查{cause}', '{cause}每次来十几个工人摆拍,拍完就走,这叫复工吗', '等着这套房给孩子落户上学,{cause}没有一句准话', '{cause}的项目外墙只做了一半,钢筋都锈了,质量谁保证', '我们不要补偿只要房子,请专班督促{cause}交房'],
    details: ['销售早就离职了。', '维权群有几百人。', '逾期违约金也不提。', '水电都没接。', '去年也说过春节前复工。'],
  },
  brownWater: {
    matter: '010103',
    cause: (brand) => [`${brand}二次供水泵房`, '小区水箱', '自来水管'],
    titles: ['{estate}自来水发黄', '{estate}水质异常', '{cause}多久没清洗了'],
    texts: ['{estate}这几天水龙头出来的全是黄水,洗过的白衣服都变色了', '{cause}是不是没有清洗,{estate}的水里有黑渣', '{estate}{building}的水有铁锈味,烧水壶底一层红', '孩子洗澡起疹子,{estate}群里好几家都这样,怀疑{cause}污染', '放了半小时水还是浑的,水费照走,{estate}的水谁负责', '停过一次水以后{estate}水质就变差,{days}没有恢复', '给老人做饭只能买桶装水,{estate}自来水根本不敢喝', '要求检测{estate}末梢水,公布{cause}清洗记录', '净水器滤芯{n}天就堵了,全是泥一样的东西,{estate}'],
    details: ['水样我留了一瓶。', '管道是二十年前的铸铁管。', '物业说归自来水公司管。', '自来水公司说归物业管。', '开餐馆的都停业了。'],
  },
} as const satisfies Record<string, OutbreakKind>;

export type OutbreakName = keyof typeof outbreakKinds;

export const outbreakNames = Object.keys(outbreakKinds) as readonly OutbreakName[];

/** Months (0-11) in which a kind breaks out; the others know no season. */
export const outbreakMonths: Partial<Record<OutbreakName, readonly number[]>> = {
  coldHeating: [10, 11, 0, 1],
  schoolSeats: [4, 5, 6, 7],
  blackRiver: [4, 5, 6, 7, 8],
};

const brands = '中砼 宏基 鑫磊 恒固 天元 聚隆 永泰 川建 金茂源 城投通'.split(' ');

export function brand(random: Random): string {
  return random.pick(brands);
}
