import type { StageOwners } from '../../db/schema/types.ts';

/** A number citizens call. Which mode it runs in is a setting that may change without losing history. */
export interface Hotline {
  number: string;
  name: string;
  ownerUnitId: string;
  intakeMode: 'merged' | 'dual' | 'subCenter';
  processMode: 'native' | 'externalSystem' | 'subPlatform';
  stageOwners: StageOwners;
  /** What the caller hears first. */
  greeting: string;
  /** 话术: what the agent says through the call, one line a step. */
  script: string;
  active: boolean;
}

const closing = '感谢您的来电，工单编号和查询码稍后以短信发送，请您留意。再见。';

export const hotlines: readonly Hotline[] = [
  {
    number: '12345',
    name: '云川市政务服务便民热线',
    ownerUnitId: 'yc-12345',
    intakeMode: 'merged',
    processMode: 'native',
    stageOwners: { intake: 'centre', dispatch: 'centre', visit: 'centre', appraisal: 'centre' },
    greeting: '您好，云川12345，很高兴为您服务。',
    script: `请问您要反映什么事情？\n请问事情发生在哪个区、哪条路或哪个小区？\n是什么时候开始的，现在情况怎么样？\n请问怎么称呼您，这个号码方便承办单位联系您吗？\n我复述一下您的诉求，您看是否准确。\n${closing}`,
    active: true,
  },
  {
    number: '12319',
    name: '云川市城市管理服务热线',
    ownerUnitId: 'yc-cg',
    intakeMode: 'dual',
    processMode: 'native',
    stageOwners: { intake: 'centre', dispatch: 'centre', visit: 'centre', appraisal: 'yc-cg' },
    greeting: '您好，云川城管热线12319，请讲。',
    script: `请问是市容环卫、路灯井盖、供水排水还是工地扬尘方面的问题？\n请告诉我具体位置，附近有什么明显的标志？\n是否影响通行或者有人身危险？\n${closing}`,
    active: true,
  },
  {
    number: '12358',
    name: '云川市价格监督举报热线',
    ownerUnitId: 'yc-sc',
    intakeMode: 'dual',
    processMode: 'subPlatform',
    stageOwners: { intake: 'centre', dispatch: 'yc-sc', visit: 'yc-sc', appraisal: 'yc-sc' },
    greeting: '您好，云川价格举报热线12358，请讲。',
    script: `请问商家名称和地址是什么？\n收费项目、标价和实际收取的金额各是多少？\n您是否保留了小票、付款记录或者照片？\n您的信息我们会为您保密，是否愿意接受回访？\n${closing}`,
    active: true,
  },
  {
    number: '12350',
    name: '云川市安全生产举报投诉热线',
    ownerUnitId: 'yc-yj',
    intakeMode: 'dual',
    processMode: 'externalSystem',
    stageOwners: { intake: 'centre', dispatch: 'yc-yj', visit: 'yc-yj', appraisal: 'yc-yj' },
    greeting: '您好，云川安全生产举报热线12350，请讲。',
    script: `请问现在是否有人员伤亡或者正在发生的危险？如有，我马上为您转接119或120。\n请说明企业名称、地址和隐患情况。\n您可以匿名举报，我们对举报人信息严格保密。\n${closing}`,
    active: true,
  },
];
