/** Whether a text speaks of another city than this one: a hotline answers for its own. */
import { findDivisions, readField, type Division } from '../../classifier/index.ts';
import type { City } from '../catalogue/city.ts';

export interface Elsewhere {
  /** 四川省成都市 */
  name: string;
  /** the words of the text */
  text: string;
}

/** 成都人, 成都火锅, 成都路, 成都银行: a name of a city that says nothing of where it happened. */
const OTHER_THING = /^(?:人(?!民)|籍|户口|户籍|牌照|车牌|牌|号牌|口音|口味|方言|话|菜|火锅|小吃|拉面|板面|烤鸭|米线|[东西南北中]?[一二三四五]?路|街|大道|大街|巷|大厦|广场|酒店|宾馆|饭店|银行|大学|学院|学校|中学|小学|医院|公司|集团|有限|分公司|商会|啤酒|白药|方向|时间|产|生产|出厂|大众|汽车|花园|家园|小区|苑|新村|公园|等|那样|一样|的?(?:做法|经验|政策|标准|模式|朋友|亲戚)|都(?:有|是|已|能|可)|早就|来的|过来)/u;
/** 从成都来, 像成都: where somebody comes from, or what this city is compared with. */
const OTHER_SENSE = /(?:从|自|来自|籍贯|籍贯是|户口在?|户籍在?|原籍|老家在?是?|毕业于|像|如|学习|参照|参考|比如|例如|借鉴|同样|相比|比|发往|开往|飞|飞往|寄往|通往|去往|往|调到|嫁到|转到)$/u;
/** 在成都: a short name means the place only behind these. */
const THERE = /(?:在|位于|发生在|发生于|地处|住|住在|人在|家住|到|去|来到)$/u;

/** @returns the first place outside the city at which the text says it happened, or null; provinces and cities by name. Pure. */
export function elsewhereIn(city: Pick<City, 'regions'>, text: string): Elsewhere | null {
  const plain = readField(text);
  const own = [...city.regions.values()].find((r) => r.level === 'city')?.name ?? '';
  const found = findDivisions(plain);
  const ownProvince = found.find((f) => f.division.name === own)?.division.province;
  for (const [i, { division, from, to, full }] of found.entries()) {
    if (division.name === own || division.name === ownProvince) continue;
    const next = found[i + 1];
    // 四川省成都市 is one place.
    const below = next && next.from === to && next.division.level === 'city' ? next : undefined;
    const end = below?.to ?? to;
    const before = plain.slice(Math.max(0, from - 4), from);
    if (OTHER_SENSE.test(before) || OTHER_THING.test(plain.slice(end, end + 4))) continue;
    if (!full && !below?.full && !THERE.test(before)) continue;
    return { name: nameOf((below ?? { division }).division), text: text.slice(from, end) };
  }
  return null;
}

const nameOf = ({ name, province }: Division): string => (name === province ? name : `${province}${name}`);
