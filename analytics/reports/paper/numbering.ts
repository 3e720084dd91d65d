/** §7.3.3: 一、 （一） 1. — counted where the document is written, so that a part put in or taken out renumbers the rest. */
import type { BlockBody } from '../content.ts';

const digits = '零一二三四五六七八九';
/** 1 to 99 in Chinese: 一 十 十一 二十 二十一 */
export function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens ? '十' : ''}${ones || !tens ? digits[ones] : ''}`;
}

/** The number before each heading, '' for what is none. Case and hotspot names are headings of the third level. */
export function numbers(blocks: readonly BlockBody[]): string[] {
  let [first, second, third] = [0, 0, 0];
  return blocks.map((b) => {
    const level = b.kind === 'heading' ? b.level : b.kind === 'hotspot' || b.kind === 'case' ? 3 : 0;
    if (level === 1) { first += 1; second = third = 0; return `${chinese(first)}、`; }
    if (level === 2) { second += 1; third = 0; return `（${chinese(second)}）`; }
    if (level === 3) { third += 1; return `${third}.`; }
    return '';
  });
}
