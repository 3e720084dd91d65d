import type { Random } from '../random.ts';

/** Characters that names of estates and firms are made of, and how people write them by mistake: what sounds the same. */
const slips: Readonly<Record<string, string>> = {
  锦: '景', 盛: '胜', 福: '富', 丽: '莉', 华: '桦', 嘉: '佳', 汇: '惠', 恒: '衡', 御: '玉', 茂: '贸', 润: '闰', 鑫: '欣', 宏: '鸿', 泰: '太', 翠: '脆', 阳: '洋', 悦: '月', 天: '添', 兴: '星', 龙: '隆', 金: '津', 瑞: '锐',
  澜: '兰', 枫: '峰', 雅: '哑', 铭: '明', 博: '搏', 康: '慷', 祥: '翔', 珑: '龙', 溪: '西', 云: '芸', 河: '和', 岭: '领', 景: '警', 晨: '辰', 海: '亥', 港: '岗',
};
const characters = Object.keys(slips);
const kinds = ['花园', '新城', '雅苑', '公馆', '家园', '华府', '国际', '名都', '小区', '广场', '天下', '江岸', '尚品', '壹号'];

/** An invented name of an estate: a name of two or three characters and a kind. */
export function inventName(random: Random, taken: Set<string>): string {
  for (;;) {
    const length = random.chance(0.8) ? 2 : 3;
    const own = new Set<string>();
    while (own.size < length) own.add(random.pick(characters));
    const name = [...own].join('') + random.pick(kinds);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** The same name as somebody writes it who only heard it, or types in haste: one character of the same sound, or two changed round. */
export function misspelt(name: string, random: Random): string {
  const [first = '', second = ''] = name;
  if (random.chance(0.4)) return second + first + name.slice(2);
  const at = random.below(2);
  return name.slice(0, at) + (slips[name[at]!] ?? name[at]!) + name.slice(at + 1);
}

/** The name of another place that looks like this one: another estate of the same builder, or one character that sounds otherwise. */
export function lookAlike(name: string, random: Random, taken: Set<string>): string {
  for (;;) {
    const other = random.chance(0.5)
      ? name.slice(0, 2) + random.pick(kinds)
      : name[0]! + random.pick(characters) + name.slice(2);
    if (taken.has(other) || other === name) continue;
    taken.add(other);
    return other;
  }
}
