import type { Place } from './places.ts';
import type { Random } from './random.ts';

/** A sentence with slots such as {estate} or {time}, cut once and filled often. */
export interface Phrase {
  readonly fixed: readonly string[];
  readonly slots: readonly string[];
}

export function phrase(text: string): Phrase {
  const parts = text.split(/[{}]/);
  return { fixed: parts.filter((_, i) => i % 2 === 0), slots: parts.filter((_, i) => i % 2 === 1) };
}

const drawn: Record<string, (random: Random) => string> = {
  building: (r) => `${r.below(24) + 1}号楼${r.chance(0.6) ? `${r.below(4) + 1}单元` : ''}`,
  time: (r) => r.pick(['晚上十点以后', '凌晨两三点', '每天早上六点', '中午休息的时候', '晚上11点多', '半夜', '早晚高峰', '周末']),
  since: (r) => r.pick(['上个月', '前天', '上周三', '昨天晚上', '国庆以后', '年初', '这个星期一', '去年冬天', '开春以来', '今天早上']),
  days: (r) => r.pick(['三天', '五六天', '一个多星期', '半个月', '将近一个月', '两个多月', '大半年', '四十来天']),
  n: (r) => String(r.below(28) + 3),
  degrees: (r) => String(r.below(5) + 12),
  money: (r) => r.pick(['260', '580', '1200', '1980', '3600', '5800', '9800', '12600', '28000']),
  people: (r) => r.pick(['十几户', '三十多户', '上百户', '我们整栋楼', '二百多人', '几十个工人', '附近好几个小区']),
};

/** Fills the slots from the place, from `own` words, or by a draw; an unknown slot throws. */
export function fill(what: Phrase, place: Place, random: Random, own?: Readonly<Record<string, string>>): string {
  let text = what.fixed[0] ?? '';
  for (let i = 0; i < what.slots.length; i += 1) {
    const slot = what.slots[i] as string;
    const draw = drawn[slot];
    const value = own?.[slot] ?? (draw ? draw(random) : place[slot as keyof Place]);
    if (typeof value !== 'string') throw new Error(`no such slot: ${slot}`);
    text += value + (what.fixed[i + 1] ?? '');
  }
  return text;
}
