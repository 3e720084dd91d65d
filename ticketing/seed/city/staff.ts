import type { Role } from '../../access/actor.ts';

/** Somebody who logs in. Passwords are set when the city is seeded and are not part of the data. */
export interface StaffMember {
  username: string;
  name: string;
  unitId: string;
  roles: readonly Role[];
  /** The hotlines whose calls they answer or whose tickets they see; absent means no limit of that kind. */
  hotlineNumbers?: readonly string[];
  /** Languages besides Mandarin in which they can take a call. */
  languages?: readonly string[];
  phone?: string;
}

const all = ['12345', '12319', '12358', '12350'] as const;
const centre = 'yc-12345';

const centreStaff: readonly StaffMember[] = [
  { username: 'agent1', name: '林晓雨', unitId: centre, roles: ['agent'], hotlineNumbers: all, phone: '15400000001' },
  { username: 'agent2', name: '高明远', unitId: centre, roles: ['agent'], hotlineNumbers: all, languages: ['en'], phone: '15400000002' },
  { username: 'agent3', name: '阿依努尔', unitId: centre, roles: ['agent'], hotlineNumbers: all, languages: ['ug', 'kk'], phone: '15400000003' },
  { username: 'agent4', name: '唐思琪', unitId: centre, roles: ['agent'], hotlineNumbers: ['12345', '12319'], phone: '15400000004' },
  { username: 'enterprise1', name: '韩立诚', unitId: centre, roles: ['specialDeskAgent'], hotlineNumbers: ['12345'], phone: '15400000005' },
  { username: 'enterprise2', name: '苗青', unitId: centre, roles: ['specialDeskAgent'], hotlineNumbers: ['12345'], languages: ['en'], phone: '15400000026' },
  { username: 'teamlead1', name: '沈若兰', unitId: centre, roles: ['teamLead'], hotlineNumbers: all, phone: '15400000006' },
  { username: 'dispatcher1', name: '郑凯', unitId: centre, roles: ['dispatcher'], hotlineNumbers: all, phone: '15400000007' },
  { username: 'dispatcher2', name: '马春燕', unitId: centre, roles: ['dispatcher'], hotlineNumbers: all, phone: '15400000008' },
  { username: 'coordinator1', name: '宋国平', unitId: centre, roles: ['coordinator'], hotlineNumbers: all, phone: '15400000009' },
  { username: 'coordinator2', name: '俞静文', unitId: centre, roles: ['coordinator'], hotlineNumbers: all, phone: '15400000029' },
  { username: 'reviewer1', name: '薛静', unitId: centre, roles: ['reviewer'], hotlineNumbers: all, phone: '15400000010' },
  { username: 'reviewer2', name: '邓志刚', unitId: centre, roles: ['reviewer'], hotlineNumbers: all, phone: '15400000011' },
  { username: 'callback1', name: '姚佳', unitId: centre, roles: ['callbackAgent'], hotlineNumbers: all, phone: '15400000012' },
  { username: 'callback2', name: '曹秀梅', unitId: centre, roles: ['callbackAgent'], hotlineNumbers: all, languages: ['ug'], phone: '15400000013' },
  { username: 'qa1', name: '潘海燕', unitId: centre, roles: ['qa'], phone: '15400000014' },
  { username: 'kbeditor1', name: '许文博', unitId: centre, roles: ['kbEditor'], phone: '15400000015' },
  { username: 'kbreviewer1', name: '董雅琴', unitId: centre, roles: ['kbReviewer'], phone: '15400000016' },
  { username: 'supervisor1', name: '魏建军', unitId: centre, roles: ['supervisor'], phone: '15400000017' },
  { username: 'analyst1', name: '陆一鸣', unitId: centre, roles: ['analyst'], phone: '15400000018' },
  { username: 'vendor1', name: '孟婷', unitId: centre, roles: ['vendorStaff'], hotlineNumbers: ['12345'], phone: '15400000019' },
  { username: 'sysadmin', name: '彭涛', unitId: centre, roles: ['sysAdmin'], phone: '15400000020' },
  { username: 'secadmin', name: '叶青', unitId: centre, roles: ['secAdmin'], phone: '15400000021' },
  { username: 'auditadmin', name: '范永年', unitId: centre, roles: ['auditAdmin'], phone: '15400000022' },
  { username: 'province-link', name: '省平台接口', unitId: centre, roles: ['integrationClient'] },
  { username: 'mayor', name: '周秉文', unitId: 'yc-gov', roles: ['mayorOffice'], phone: '15400000023' },
  { username: 'esupervision1', name: '石磊', unitId: 'yc-dc', roles: ['eSupervision'], phone: '15400000024' },
  { username: 'pricecentre1', name: '金玉珍', unitId: 'yc-sc', roles: ['subCenterAdmin'], hotlineNumbers: ['12358'], phone: '15400000025' },
];

/** [unit, contact, leader, handler]: the three who move a unit's work. User names are the unit's id and the role. */
const unitTeams: readonly (readonly [unitId: string, contact: string, leader: string, handler: string])[] = [
  ['yc-cg', '何俊', '崔振华', '贾小军'],
  ['yc-zj', '钱丽', '夏立群', '方伟'],
  ['yc-hb', '杜鹃', '侯建国', '邱峰'],
  ['yc-sc', '白洁', '龙志远', '万强'],
  ['yc-jy', '顾小曼', '黎明', '武静怡'],
  ['yc-rs', '常青', '康文生', '毛丽丽'],
  ['yc-jt', '史磊', '段永强', '雷鸣'],
  ['yc-fg', '尹红', '乔卫东', '贺兰'],
  ['yc-ga', '江涛', '严正', '熊刚'],
  ['yc-dc', '文敏', '施正平', '牛志高'],
  ['yc-water', '洪波', '汤建设', '柴亮'],
  ['yc-power', '齐亮', '梁栋', '戴小龙'],
  ['yc-gas', '安然', '易建平', '葛强'],
  ['yc-heat', '温暖', '冯春生', '路遥'],
  ['yc-bus', '程远', '车志明', '鲁小燕'],
  ['yx-gov', '苏敏', '丁大为', '余晖'],
  ['yx-cg', '罗丹', '蒋正国', '田野'],
  ['yx-hb', '于洋', '殷立', '莫小雨'],
  ['yx-fg', '庄妍', '谭志新', '陶军'],
  ['yx-zj', '卢静', '金国栋', '章磊'],
  ['yx-jy', '辛悦', '孔德明', '俞芳'],
  ['yx-sc', '包莉', '祝建民', '左涛'],
  ['yx-jj', '关晓峰', '秦勇', '耿直'],
  ['jw-gov', '颜平', '葛洪亮', '华明'],
  ['jw-cg', '骆冰', '欧阳建', '凌峰'],
  ['wc-cg', '甘露', '申国庆', '聂勇'],
  ['qy-cg', '安宁', '霍山', '岳阳'],
  ['gx-cg', '舒畅', '屈原平', '项东'],
  ['nh-cg', '佟佳', '麦田', '古月'],
  ['st-990101001', '邵芳', '柏松', '季春'],
  ['cm-990101001001', '苗青', '钟声', '米岚'],
];

const teamStaff: readonly StaffMember[] = unitTeams.flatMap(([unitId, contact, leader, handler], index) => {
  const phone = (seat: number): string => String(15400000100 + index * 3 + seat);
  return [
    { username: `${unitId}-contact`, name: contact, unitId, roles: ['unitContact', 'unitKbOwner'], phone: phone(0) },
    { username: `${unitId}-leader`, name: leader, unitId, roles: ['unitLeader'], phone: phone(1) },
    { username: `${unitId}-handler`, name: handler, unitId, roles: ['handler'], phone: phone(2) },
  ] as const;
});

const fieldStaff: readonly StaffMember[] = [
  { username: 'grid1', name: '巴特尔', unitId: 'gd-99010100100101', roles: ['gridWorker'], phone: '15400000051' },
  { username: 'grid2', name: '柳青青', unitId: 'gd-99010100100201', roles: ['gridWorker'], phone: '15400000052' },
];

export const staff: readonly StaffMember[] = [...centreStaff, ...teamStaff, ...fieldStaff];
