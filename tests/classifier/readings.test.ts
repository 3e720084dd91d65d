import { describe, expect, test } from 'vitest';
import { divisions, findDivisions, findPersonalData, loadClassifier, type Language } from '../../classifier/index.ts';
import { passesIdCheck, passesLuhn } from '../../classifier/read/personal/numbers.ts';

const classifier = loadClassifier();
const judge = (content: string, title: string | null = null) => classifier.judge({ title, content });
const placesOf = async (content: string) => (await judge(content)).places.map((p) => `${p.kind} ${p.text}`);
const partiesOf = async (content: string) => (await judge(content)).parties.map((p) => `${p.kind} ${p.text}`);
const personalOf = (text: string) => findPersonalData(text).map((f) => `${f.kind} ${f.text}`);

describe('places as the writer named them', () => {
  test.each([
    ['云溪区柳湾街道清荷路12号路灯不亮', ['region 云溪区', 'region 柳湾街道', 'road 清荷路', 'number 12号']],
    ['我住在和平路向阳小区，靠近第一人民医院', ['road 和平路', 'estate 向阳小区', 'poi 第一人民医院']],
    ['江湾区金色水岸社区锦江花园3栋2单元1502室漏水', ['region 江湾区', 'region 金色水岸社区', 'estate 锦江花园', 'number 3栋2单元1502室']],
    ['永和家园小区房产证何时办', ['estate 永和家园小区']],
    ['從成都市到樂山市的高速', ['region 成都市', 'region 樂山市']],
    ['A7县B5镇的自来水', ['region A7县', 'region B5镇']],
    ['喂你好我是云川大道88号阳光小区的我们这里停水了', ['road 云川大道', 'number 88号', 'estate 阳光小区']],
    ['凉山彝族自治州来的货车', ['region 凉山彝族自治州']],
  ])('%s', async (content, expected) => expect(await placesOf(content)).toEqual(expected));

  test.each(['噪音严重影响小区居民休息', '我们小区的路灯坏了', '菜市场门口的道路破损', '希望全市中小学校统一放假', '领导走投无路的村民', '全县农村道路', '学校和医院附近', '老旧小区改造进度如何'])('no name, no place: %s', async (content) => expect(await placesOf(content)).toEqual([]));
});

describe('parties complained about', () => {
  test.each([
    ['投诉云岭物业有限公司乱收费', ['property 云岭物业有限公司']],
    ['小区物业不作为，垃圾成堆', ['property 物业']],
    ['望川区恒达建筑有限公司拖欠工资三个月', ['company 望川区恒达建筑有限公司']],
    ['老王家烧烤店油烟扰民', ['shop 老王家烧烤店']],
    ['云溪中学强制补课乱收费', ['institution 云溪中学']],
    ['云溪区城管局不作为，投诉多次', ['unit 云溪区城管局']],
    ['出租车司机拒载，车牌新A12345，请查处', ['person 司机', 'vehicle 新A12345']],
  ])('%s', async (content, expected) => expect((await partiesOf(content)).toSorted()).toEqual([...expected].toSorted()));

  test.each(['请教育局尽快查处', '希望市政府解决路灯问题', '我在云岭实业有限公司附近，路灯坏了', '向派出所报案已三天', '我是出租车司机'])('one that is only turned to or passed by is none: %s', async (content) => expect(await partiesOf(content)).toEqual([]));
});

describe('personal data', () => {
  test.each([
    ['电话13812345678，或0991-4567890', ['phone 13812345678', 'phone 0991-4567890']],
    ['手机１３８ １２３４ ５６７８', ['phone １３８ １２３４ ５６７８']],
    ['打幺三八零零幺三八零零零', ['phone 幺三八零零幺三八零零零']],
    ['138****5678是我的号码', ['phone 138****5678']],
    ['身份证11010519491231002X', ['idNumber 11010519491231002X']],
    ['卡号6222 0212 3456 7890 128', ['bankCard 6222 0212 3456 7890 128']],
    ['用4111111111111111付的款', ['bankCard 4111111111111111']],
    ['我的车新AD12345被刮', ['plate 新AD12345']],
    ['车牌云A·12345，新能源云AF12345', ['plate 云A·12345', 'plate 云AF12345']],
    ['挂车豫A1234挂', ['plate 豫A1234挂']],
    ['邮箱zhang.wei@example.com.cn', ['email zhang.wei@example.com.cn']],
    ['加微信zhang_wei88，QQ号123456789', ['account zhang_wei88', 'account 123456789']],
    ['我叫欧阳明月，联系人：张伟', ['name 欧阳明月', 'name 张伟']],
    ['张先生和李女士都来过', ['name 张先生', 'name 李女士']],
    ['阿依努尔·买买提反映低保', ['name 阿依努尔·买买提']],
    ['阿依努尔•買買提反映低保', ['name 阿依努尔•買買提']],
    ['家住桃园小区5栋1203', ['address 桃园小区5栋1203']],
    ['3号楼2单元501室漏水', ['address 3号楼2单元501室']],
    ['局长李建国态度恶劣', ['name 李建国']],
  ])('%s', (text, expected) => expect(personalOf(text)).toEqual(expected));

  test.each([
    '请拨打12345或110', '工单99012603020000001办理太慢', '拖欠工资13800000000元', '订单号1234567890123456未到', '5月12号晚上停电', '3栋电梯坏了', '万科·城市花园停水', '我是想反映物业的问题', '一栋房子', '代课老师和班主任老师', '2026-03-02到2026-03-05', '客服电话4008001234', '本人毕业于师范', '邻居家装修噪音大', '2号线A座大厅',
  ])('is nobody’s: %s', (text) => expect(personalOf(text)).toEqual([]));

  test('says whose it is: the writer’s and those around them, or somebody’s who is named', () => {
    expect(findPersonalData('我叫张伟，出租车新A12345拒载，找过李女士').map((f) => [f.text, f.whose])).toEqual([['张伟', 'writer'], ['新A12345', 'other'], ['李女士', 'other']]);
    expect(findPersonalData('我是李女士').map((f) => f.whose)).toEqual(['writer']);
  });

  test('check digits of identity numbers and cards', () => {
    expect([passesIdCheck('11010519491231002X'), passesIdCheck('110105194912310021'), passesIdCheck('')]).toEqual([true, false, false]);
    expect([passesLuhn('4111111111111111'), passesLuhn('4111111111111112'), passesLuhn('')]).toEqual([true, false, false]);
  });
});

describe('language', () => {
  test.each<[Language, string]>([
    ['zh-Hans', '小区停水了，物业不管'], ['zh-Hant', '請問勞工退休金如何申請？公司積欠薪資'], ['en', 'There has been no water in our building since last night.'],
    ['ug', 'ئۆيىمىزدە سۇ يوق، ياردەم قىلىڭلار'], ['kk', 'Үйімізде су жоқ, көмектесіңіздерші'], ['ru', 'В нашем доме нет воды со вчерашнего вечера'], ['mn', 'Манай байранд өчигдөр оройноос хойш ус байхгүй байна'],
    ['bo', 'ང་ཚོའི་ཁང་པར་ཆུ་མི་འདུག'], ['mn', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ'], ['ko', '어젯밤부터 물이 나오지 않습니다'], ['ja', '昨夜から水が出ません。助けてください'], ['ii', 'ꆈꌠꉙ ꀋꐚ'], ['za', 'Gyoengqrou ndaej raemx mbouj miz, vih maz youq neix'], ['und', '😀👍🙏 123'],
  ])('%s: %s', async (language, content) => {
    const { languages } = await judge(content);
    expect(languages[0]!.label).toBe(language);
    expect(languages.reduce((sum, l) => sum + l.probability, 0)).toBeCloseTo(1, 9);
  });

  test('mixed scripts: the likelier first, the other with its share', async () => {
    const { languages } = await judge('物业 wifi 坏了 please help，一直没有人来修');
    expect(languages[0]!.label).toBe('zh-Hans');
    expect(languages.find((l) => l.label === 'en')!.probability).toBeGreaterThan(0.1);
  });
});

describe('urgency is told by its words', () => {
  test.each([
    ['critical', '孩子掉河里了', '掉河里'], ['critical', '工人从架子上摔下来大出血', '大出血'], ['critical', '楼上着火了你们快来', '着火了'],
    ['urgent', '整栋楼没水用三天了', '没水用'], ['urgent', '暖气冰凉', '暖气冰凉'], ['urgent', '气停了做不了饭', '气停了'], ['urgent', '上百名工人聚集讨薪，堵住大门', '聚集讨薪'], ['urgent', '学校多名学生呕吐', '多名学生呕吐'],
  ])('%s: %s', async (grade, content, word) => {
    const [first] = (await judge(content)).urgency;
    expect(first!.label).toBe(grade);
    expect(first!.because.map((b) => b.text)).toContain(word);
  });

  test.each(['社区举行火灾逃生演练', '消防演练中模拟燃气泄漏', '去年这里发生过群体性事件', '没有发生群体性事件', '并没有人受伤', '上午停水，现在来水了', '电影里有人跳楼', '希望装报警器避免着火', '整个小区没有停车位', '车辆乱停堵路'])('not raised: %s', async (content) => {
    const { urgency, alarms } = await judge(content);
    expect(urgency[0]!.label).toBe('normal');
    expect(alarms.map((a) => a.kind)).not.toContain('emergency');
  });
});

describe('provinces and cities', () => {
  test('all thirty-four provinces, each name once, none without a short name', () => {
    expect(divisions.filter((d) => d.level === 'province')).toHaveLength(34);
    expect(new Set(divisions.map((d) => d.name)).size).toBe(divisions.length);
    expect(divisions.filter((d) => d.short.length < 2)).toEqual([]);
    expect(divisions.length).toBeGreaterThan(360);
  });
  test('the longest name at each place', () => {
    expect(findDivisions('从广西壮族自治区南宁市到西藏、内蒙古').map((f) => [f.division.name, f.full])).toEqual([['广西壮族自治区', true], ['南宁市', true], ['西藏自治区', false], ['内蒙古自治区', false]]);
  });
});
