import type { Template } from './template.ts';

/** 15 民政与社区 to 18 政务与综合服务, and what people thank for. */
export const communityAndSafety: readonly Template[] = [
  { matter: '150101', type: 'consult', titles: ['咨询低保申请'], texts: ['家里一人残疾一人下岗,住{community},怎么申请低保', '低保{since}被取消,没有人说明原因', '老人没有收入,户口在{community},符合低保条件吗'] },
  { matter: '150201', titles: ['建议开办老年食堂'], texts: ['{community}老年人多,建议开个老年食堂', '{estate}没有日间照料的地方,儿女上班顾不上', '{community}助餐点{days}没开门,老人吃饭成问题'] },
  { matter: '150202', type: 'consult', titles: ['咨询高龄津贴'], texts: ['母亲满80岁,住{estate},高龄津贴去哪里办', '高龄补贴{n}个月没到账,社区说要重新认证', '户口迁到{community}后高龄补贴还能领吗'] },
  { matter: '150401', titles: ['{estate}邻里纠纷'], texts: ['{estate}{building}楼上{time}拖家具,说了多次不听', '邻居把垃圾放在我家门口,社区调解{n}次没用', '{estate}楼下装监控正对我家门,要求拆除'] },
  { matter: '150402', weight: 1.2, titles: ['{estate}楼道堆物'], texts: ['{estate}{building}楼道堆满纸箱和旧家具,着火都跑不出去', '邻居在公共走廊放鞋柜和腌菜缸,劝了不听', '{estate}楼梯间堆着电瓶和废品,{days}没人清'] },
  { matter: '150403', titles: ['{community}居委会推诿'], texts: ['去{community}开居住证明跑了{n}趟,每次要的材料都不一样', '{community}居委会上班时间没人,门锁着', '反映{community}村账不公开,问了说不知道'] },
  { matter: '160301', weight: 3, where: 'village', season: [5, 6, 7, 8], titles: ['{community}吃水困难'], texts: ['{community}自来水{days}才来一次,吃水靠拉', '{community}井水有味道,村里老人都不敢喝', '{community}水塔坏了,{people}没水用'] },
  { matter: '160302', weight: 3, where: 'village', titles: ['{community}村道破损'], texts: ['{community}进村的路烂得不成样,下雨车进不来', '{community}改厕挖了坑{days}没人管', '{estate}入户路没硬化,别的组都修了'] },
  { matter: '160401', season: [5, 6, 7, 8, 9], titles: ['{river}河道垃圾淤积'], texts: ['{river}{community}段漂满垃圾和水草,{days}没人打捞', '{river}河堤被人种上菜,汛期很危险', '{river}淤积严重,水一大就漫到{estate}'] },
  { matter: '170101', weight: 1.5, titles: ['{estate}消防通道被堵'], texts: ['{estate}消防通道停满车,消防车进不来', '{firm}公司把安全出口锁死当仓库用', '{estate}{building}消防通道被铁门封住,{n}户出不去'] },
  { matter: '170103', titles: ['{estate}电动车进楼充电'], texts: ['{estate}{building}天天有人把电瓶拿回家充,楼道里一股糊味', '有人把电动车推进{estate}电梯,说了就骂人', '{estate}楼道里停着{n}辆电动车在充电,太吓人了'] },
  { matter: '170201', weight: 0.6, titles: ['举报{firm}厂安全隐患'], texts: ['{firm}厂工人没有防护就进罐作业,违章很久了', '举报{firm}厂车间粉尘很大,电线乱拉', '{road}{firm}公司无证电焊,旁边堆着油漆'] },
  { matter: '170301', weight: 1.5, titles: ['{estate}养犬扰民', '{estate}遛狗不牵绳'], texts: ['{estate}有人遛大型犬不牵绳,{since}把孩子扑倒', '{estate}{building}养了{n}条狗,{time}一直叫', '{park}流浪狗成群,老人不敢去晨练'] },
  { matter: '170303', weight: 0.5, titles: ['举报棋牌室赌博'], texts: ['{road}{shop}棋牌室聚众赌博,{time}人最多', '举报{estate}{building}有人开麻将馆抽水', '{community}有老虎机摆在{shop}超市后面'] },
  { matter: '170305', titles: ['{estate}高空抛物'], texts: ['{estate}{building}有人往下扔酒瓶,砸坏了车', '{estate}天天有人扔烟头垃圾,{since}差点砸到老人', '楼上高空抛物{n}次,物业说查不到人'] },
  { matter: '180102', titles: ['办事大厅多次跑'], texts: ['在区政务大厅办营业执照变更跑了{n}趟,每次都缺材料', '办残疾补贴社区让找街道,街道让找社区', '窗口说系统坏了让改天,{days}了还没好'] },
  { matter: '180201', weight: 1.2, titles: ['反映窗口工作人员态度差'], texts: ['{since}去{community}办事,工作人员玩手机不理人', '打区里公开电话{n}次没人接,接了就挂', '窗口人员说话难听,问多了就让我自己上网查'] },
  { matter: '180202', titles: ['反映问题未解决就结案'], texts: ['上次反映{estate}的事没解决就回复办结了', '回复说已联系我,其实没有任何人打过电话', '{road}的问题反映{n}次,每次都是一样的回复'] },
  { matter: '180301', titles: ['{estate}手机没信号'], texts: ['{estate}地下车库和{building}都没信号,电话打不通', '{community}宽带断网{days},师傅说线路改造', '{estate}只有一家宽带能进,网速慢还贵'] },
  { matter: '180304', weight: 1.2, titles: ['快递不送上门'], texts: ['快递不打电话直接放驿站,{estate}驿站离家一公里', '寄到{estate}的包裹丢了,快递公司只赔{n}元', '快递显示签收,{building}根本没收到'] },
  { matter: '020101', type: 'praise', weight: 0.4, titles: ['表扬环卫工人'], texts: ['{road}的环卫师傅捡到我的包送了回来', '{community}保洁人员下雪天一早就扫出路来', '反映{estate}垃圾的事当天就清理干净了,办得快'] },
  { matter: '180101', type: 'praise', weight: 0.4, titles: ['表扬窗口工作人员'], texts: ['区政务大厅的工作人员帮老人一项项填表,很耐心', '{community}工作人员上门给{estate}老人办认证', '上次反映{road}路灯不亮,两天就修好了,感谢热线'] },
  { matter: '180101', type: 'consult', weight: 1.5, titles: ['咨询网上办事'], texts: ['网上办事系统登录不了,注册时说手机号被占用', '{community}能不能代办,还是必须去区政务大厅', '办理要预约吗,{time}有没有人值班,带什么材料'] },
];
