/** Pieces of a text that may tell who somebody is, for the person who takes them out. It proposes; it never decides that a text is clean. */
import { hiddenNumber, room } from './scrub.ts';

/** Without those that begin many a word before a name (和王女士): a piece is shown as it stands, so it must begin where the name does. */
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝邬安常于时傅齐康伍余元顾孟平黄穆萧尹姚邵汪祁毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘解应丁邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲封靳松段富乌焦侯全班秋仲宫宁仇甘厉戎武符刘景詹束龙叶幸司韶黎印怀蒲从索赖卓屠蒙池乔阴闻党翟谭贡姬申冉郦雍桑桂牛寿通边燕冀尚农温庄晏柴瞿阎连习艾容向古易慎戈廖终居衡步都耿满弘匡国文寇广阙东欧沃利蔚越师巩聂晁勾敖融冷辛阚那简饶曾沙丰关游权盖益桓公';
const kinds = [
  new RegExp(`[${surnames}]\\p{Script=Han}{0,2}(?:先生|女士|小姐|同志|老师|师傅|阿姨|大爷|大妈|某某|某)`, 'gu'),
  new RegExp(`(?:姓名|业主|诉求人|来电人|联系人|患者|当事人|名叫|我叫|本人)[：:是]?[${surnames}]\\p{Script=Han}{1,2}`, 'gu'),
  room,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}/gu,
  hiddenNumber,
];
const mostShown = 20;

/** In the order of the text, each once. */
export function suspectsOf(text: string): string[] {
  const found = kinds.flatMap((kind) => [...text.matchAll(kind)].map((m) => ({ at: m.index, piece: m[0].trim() })));
  const pieces = [...new Set(found.toSorted((a, b) => a.at - b.at).map((f) => f.piece))].filter((p) => p.length > 1);
  return pieces.filter((p) => !pieces.some((longer) => longer !== p && longer.includes(p))).slice(0, mostShown);
}
