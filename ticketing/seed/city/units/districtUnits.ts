import type { UnitFunction } from '../../../catalogue/functions.ts';
import type { Unit, UnitType } from './unit.ts';

interface District {
  slug: string;
  code: string;
  /** 云溪区 */
  name: string;
  /** 区 or 县, as in 区城管局. */
  kind: '区' | '县';
  phone: string;
}

interface Bureau {
  slug: string;
  /** Written after the district's name, or a whole name with {name} in it. */
  title: string;
  short: string;
  functions: readonly UnitFunction[];
  speciality: string;
  aliases: readonly string[];
  /** The city bureau that commands it; without one, the district government does. */
  cityParent?: string;
  type?: UnitType;
}

const districts: readonly District[] = [
  { slug: 'yx', code: '990101', name: '云溪区', kind: '区', phone: '811' },
  { slug: 'jw', code: '990102', name: '江湾区', kind: '区', phone: '822' },
  { slug: 'wc', code: '990103', name: '望川区', kind: '区', phone: '833' },
  { slug: 'qy', code: '990104', name: '青峪区', kind: '区', phone: '844' },
  { slug: 'gx', code: '990105', name: '高新区', kind: '区', phone: '855' },
  { slug: 'nh', code: '990121', name: '宁和县', kind: '县', phone: '866' },
];

/** Bureaus that every district has, whatever its size. */
const everywhere: readonly Bureau[] = [
  { slug: 'cg', title: '城市管理局', short: '城管局', functions: ['urbanManagement', 'parks'], speciality: '市容环卫、市政设施、违建查处、绿化', aliases: ['城管', '综合执法局', '环卫所'] },
  { slug: 'cgdd', title: '城市管理综合执法大队', short: '城管执法大队', functions: [], speciality: '占道、违建、油烟、夜间施工的现场执法', aliases: ['城管执法队', '城管大队'], type: 'enforcementTeam' },
  { slug: 'hb', title: '云川市生态环境局{name}分局', short: '生态环境分局', functions: ['environment'], speciality: '大气、水、噪声', aliases: ['环保局', '环保分局'], cityParent: 'yc-hb' },
  { slug: 'sc', title: '市场监督管理局', short: '市场监管局', functions: ['market'], speciality: '消费维权、食品安全、价格、电梯', aliases: ['工商局', '食药监局', '市监局'] },
  { slug: 'rs', title: '人力资源和社会保障局', short: '人社局', functions: ['labour'], speciality: '欠薪、社保、就业', aliases: ['劳动局', '劳动监察大队'] },
  { slug: 'jj', title: '云川市公安局交通警察支队{name}大队', short: '交警大队', functions: ['policeTraffic'], speciality: '停车、信号灯、交通秩序', aliases: ['交警', '交警队'], cityParent: 'yc-jj' },
  { slug: 'zg', title: '云川市自然资源和规划局{name}分局', short: '资规分局', functions: ['naturalResources'], speciality: '规划、土地、不动产登记', aliases: ['规划分局', '国土分局'], cityParent: 'yc-zg' },
  { slug: 'zw', title: '行政审批和政务服务局', short: '政务服务局', functions: ['governmentService'], speciality: '政务大厅', aliases: ['政务大厅', '行政审批局'] },
];

/** The full set of a district or county government. */
const fullSet: readonly Bureau[] = [
  { slug: 'fg', title: '房产事务服务中心', short: '房产中心', functions: ['housing'], speciality: '物业、保障房、房屋安全', aliases: ['房管局', '房管所'] },
  { slug: 'zj', title: '住房和城乡建设局', short: '住建局', functions: ['construction'], speciality: '工地、工程质量、老旧小区改造', aliases: ['建设局', '住建'] },
  { slug: 'jy', title: '教育局', short: '教育局', functions: ['education'], speciality: '入学、学校、校外培训', aliases: ['教委', '教体局'] },
  { slug: 'wj', title: '卫生健康局', short: '卫健局', functions: ['health'], speciality: '医疗机构、公共卫生', aliases: ['卫生局', '卫健委'] },
  { slug: 'mz', title: '民政局', short: '民政局', functions: ['civilAffairs'], speciality: '低保、养老、殡葬', aliases: ['民政'] },
  { slug: 'wl', title: '文化旅游和体育局', short: '文旅体局', functions: ['culture'], speciality: '文化场馆、体育设施、景区', aliases: ['文旅局', '体育局'] },
  { slug: 'tj', title: '退役军人事务局', short: '退役军人局', functions: ['veterans'], speciality: '优待抚恤、安置', aliases: ['退役军人'] },
  { slug: 'yb', title: '医疗保障局', short: '医保局', functions: ['medicalInsurance'], speciality: '参保、报销', aliases: ['医保'] },
  { slug: 'jt', title: '交通运输局', short: '交通局', functions: ['transport'], speciality: '公路、客货运', aliases: ['运管所', '公路局'] },
  { slug: 'ny', title: '农业农村和水务局', short: '农水局', functions: ['agriculture', 'waterAffairs'], speciality: '河道排水、农业、宅基地', aliases: ['农业局', '水利局', '河长办'] },
  { slug: 'sb', title: '发展改革和商务局', short: '发改商务局', functions: ['priceAndEnergy', 'commerce', 'industry'], speciality: '充电设施、商贸、企业服务', aliases: ['发改局', '商务局'] },
  { slug: 'yj', title: '应急管理局', short: '应急局', functions: ['emergency'], speciality: '安全生产', aliases: ['安监局'] },
];

/** A development zone runs fewer, wider bureaus (大部制). */
const zoneSet: readonly Bureau[] = [
  { slug: 'zj', title: '建设和房产局', short: '建设房产局', functions: ['construction', 'housing', 'transport'], speciality: '工地、物业、道路建设', aliases: ['住建局', '规划建设局', '房管局'] },
  { slug: 'jy', title: '教育和文化体育局', short: '教文体局', functions: ['education', 'culture'], speciality: '入学、学校、文化体育', aliases: ['教育局', '文体局'] },
  { slug: 'wj', title: '社会事业局', short: '社会事业局', functions: ['health', 'civilAffairs', 'veterans', 'medicalInsurance'], speciality: '卫健、民政、医保、退役军人', aliases: ['卫健局', '民政局', '医保局'] },
  { slug: 'sb', title: '经济发展局', short: '经发局', functions: ['priceAndEnergy', 'commerce', 'industry', 'agriculture', 'waterAffairs'], speciality: '企业服务、水务、涉农', aliases: ['经贸局', '商务局'] },
  { slug: 'yj', title: '应急管理和安全监管局', short: '应急局', functions: ['emergency'], speciality: '安全生产', aliases: ['安监局'] },
];

const police: Bureau = { slug: 'ga', title: '云川市公安局{name}分局', short: '公安分局', functions: ['publicSecurity', 'fire'], speciality: '治安、养犬、社会噪声、户籍', aliases: ['派出所', '公安'], cityParent: 'yc-ga' };
const countyPolice: Bureau = { ...police, title: '公安局', short: '公安局', cityParent: undefined };

function government(d: District): Unit {
  const zone = d.slug === 'gx';
  return {
    id: `${d.slug}-gov`,
    name: zone ? '云川高新技术产业开发区管理委员会' : `${d.name}人民政府`,
    shortName: zone ? '高新区管委会' : `${d.name}政府`,
    type: 'government',
    level: 'district',
    parentId: 'yc-gov',
    regionCode: d.code,
    functions: ['grassroots', 'complaintsAboutStaff'],
    speciality: '区域统筹、街镇协调',
    dutyPhone: `0900-${d.phone}0000`,
    aliases: zone ? ['高新区', '开发区', '管委会'] : [d.name, `${d.kind}政府`],
  };
}

function bureau(d: District, b: Bureau, index: number): Unit {
  return {
    id: `${d.slug}-${b.slug}`,
    name: b.title.includes('{name}') ? b.title.replace('{name}', d.name) : d.name + b.title,
    shortName: d.name + b.short,
    type: b.type ?? 'department',
    level: 'district',
    parentId: b.slug === 'cgdd' ? `${d.slug}-cg` : (b.cityParent ?? `${d.slug}-gov`),
    regionCode: d.code,
    functions: b.functions,
    speciality: b.speciality,
    dutyPhone: `0900-${d.phone}${String(1010 + index * 10)}`,
    aliases: b.aliases.map((alias) => d.name + alias),
  };
}

/** Each district's government and bureaus. */
export const districtUnits: readonly Unit[] = districts.flatMap((d) => {
  const own = d.slug === 'gx' ? zoneSet : fullSet;
  const bureaus = [...everywhere, ...own, d.kind === '县' ? countyPolice : police];
  return [government(d), ...bureaus.map((b, index) => bureau(d, b, index))];
});
