import type { Template } from './template.ts';

/** 10 市场监管与消费 to 14 文体旅游. */
export const economyAndServices: readonly Template[] = [
  { matter: '100101', weight: 2, titles: ['{shop}健身房不退卡', '{shop}美容院关门'], texts: ['在{road}{shop}健身房办了{money}元的卡,{since}突然关门', '{shop}美容院预付卡还剩{money}元,店转让了新老板不认', '{shop}理发店充值不到一个月就搬走,电话也换了'] },
  { matter: '100102', weight: 1.5, titles: ['{shop}电器店不退货'], texts: ['在{shop}电器店买的冰箱用了{days}就坏,商家不给换', '{road}买的手机拆开是翻新机,店家说概不退货', '花{money}元买的沙发掉皮,{firm}家具厂推给物流'] },
  { matter: '100201', weight: 1.5, titles: ['{shop}餐馆吃出异物'], texts: ['{since}在{shop}火锅店吃饭后全家拉肚子', '{shop}面馆的汤里有蟑螂,老板说爱吃不吃', '点{shop}快餐的外卖,肉是臭的,店就在{road}'] },
  { matter: '100202', titles: ['{shop}超市卖过期食品'], texts: ['{shop}超市的酸奶过期{n}天还摆着卖', '在{road}{shop}便利店买的面包发霉,孩子吃了肚子疼', '{shop}超市把过期肉重新打标签,我拍到了'] },
  { matter: '100301', titles: ['{shop}未明码标价'], texts: ['{shop}大排档没有价格表,结账{money}元太离谱', '{shop}水果店缺斤少两,五斤只有四斤二两', '{road}药店同样的药涨了一倍,标签和扫码不一样'] },
  { matter: '110101', weight: 2.5, titles: ['{firm}公司拖欠工资'], texts: ['{firm}公司拖欠{n}个月工资,一共{money}元,老板躲着不见', '在{road}{shop}餐馆打工,离职后工资不给结', '{firm}公司说效益不好,{people}从{since}就没发过工资'] },
  { matter: '110102', weight: 2, season: [11, 12, 1, 2], titles: ['{road}工地拖欠农民工工资'], texts: ['我们{n}个人在{road}工地干活,包工头欠{money}元跑了', '{firm}公司承包的{school}工程,农民工工资一直不发,要回家过年', '{estate}项目木工班组工资没结清,项目部说钱给了包工头'] },
  { matter: '110103', titles: ['{firm}公司违法辞退'], texts: ['在{firm}公司干了{n}年,{since}口头通知不用来了,没有补偿', '{firm}公司不签劳动合同,试用期一拖再拖', '怀孕后{firm}公司调岗降薪逼我走'] },
  { matter: '110201', titles: ['{firm}公司不缴社保'], texts: ['{firm}公司上班{n}年一直不给交社保', '{firm}公司按最低基数缴社保,和工资对不上', '入职{firm}公司让签自愿放弃社保的承诺,合法吗'] },
  { matter: '110202', type: 'consult', weight: 1.5, titles: ['咨询养老保险'], texts: ['灵活就业交养老保险满{n}年,能不能补缴', '我妈住{estate},养老金认证手机上弄不了,去哪里办', '在两个城市交过养老保险,退休在哪里领'] },
  { matter: '110203', titles: ['工伤认定咨询'], texts: ['在{firm}厂干活手被机器压伤,厂里不报工伤', '骑车上班在{road}被撞,算不算工伤', '工伤鉴定下来{days},{firm}公司不给赔'] },
  { matter: '120101', type: 'consult', weight: 2.5, season: [3, 4, 5, 6, 7, 8], titles: ['咨询{school}入学条件', '{estate}学区划分'], texts: ['{estate}今年划到哪个学校,户口在老人名下能报名吗', '随迁子女上{school}需要什么材料,居住证不满一年可以吗', '孩子九月上小学,{estate}到{school}很近却划到很远的学校'] },
  { matter: '120102', weight: 1.5, season: [5, 6, 7, 8], titles: ['{school}学位不足'], texts: ['{estate}住户太多,{school}学位不足,孩子被分流到五公里外', '{community}只有一所学校,一个班六十多人,请增加学位', '房子买在{estate}就是为了上{school},现在说报满了'] },
  { matter: '120201', titles: ['{school}周末补课'], texts: ['{school}周末还在补课,收{money}元说是自愿', '{school}作业太多,孩子写到{time}', '{school}早上六点五十就要到校,中午不让休息'] },
  { matter: '120202', titles: ['{school}收费不合理'], texts: ['{school}要求统一买{money}元校服,不买不让参加活动', '{school}家委会每学期收{money}元班费,账目不公开', '{school}延时服务费按月收,没上也不退'] },
  { matter: '120203', weight: 0.7, titles: ['反映{school}老师体罚'], texts: ['{school}老师用书打孩子头,孩子现在不敢上学', '{school}班主任当着全班骂学生,家长去了态度也不好', '{school}有老师在{estate}家里办补习班'] },
  { matter: '120301', weight: 1.2, titles: ['{shop}培训中心不退费'], texts: ['在{shop}培训中心交了{money}元课时费,机构关门了', '孩子在{road}学画画,换了{n}个老师,要求退课时费被拒', '{shop}早教中心搬走不通知,{people}都没退钱'] },
  { matter: '130101', titles: ['医院服务态度差'], texts: ['{since}在区医院看病,护士态度恶劣,排队{n}小时', '挂了专家号来的是别的医生,问一句就不耐烦', '{community}卫生服务中心中午没人,孩子发烧等了好久'] },
  { matter: '130102', titles: ['医院收费不合理'], texts: ['看个感冒让做了{money}元检查,没有解释', '住院费用清单有{n}项没做过的治疗', '出院{days}押金还不退,财务说系统问题'] },
  { matter: '130201', type: 'consult', season: [9, 10, 11, 3, 4], titles: ['咨询疫苗接种'], texts: ['{community}哪里能打流感疫苗,要预约吗', '孩子的疫苗本丢了,在{estate}附近能补吗', 'HPV疫苗预约了{days}没消息,还要排多久'] },
  { matter: '130301', type: 'consult', weight: 1.5, titles: ['咨询医保报销'], texts: ['父母在外地住院,医保异地备案怎么办,能报多少', '门诊慢病在{community}医院能报销吗', '医保断缴{n}个月,补上以后多久能用'] },
  { matter: '130204', titles: ['{shop}网吧室内吸烟'], texts: ['{shop}网吧里全是烟味,还有未成年人', '{firm}写字楼电梯间有人抽烟,物业不管', '{shop}餐馆不禁烟,带孩子吃饭被呛得不行'] },
  { matter: '140101', titles: ['旅行社强制购物'], texts: ['报的{firm}旅行社跟团游,导游强制购物,不买不让走', '{firm}旅行社{money}元团费,行程改了不退', '老人在{estate}门口被拉去免费旅游,回来买了一堆保健品'] },
  { matter: '140302', titles: ['{estate}健身器材损坏'], texts: ['{estate}健身器材坏了{n}个,螺丝都露在外面', '{park}乒乓球台裂了,希望更换', '{community}广场漫步机断裂,老人摔了一跤'] },
];
