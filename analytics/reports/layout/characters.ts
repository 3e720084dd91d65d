/** What a character is to a line of Chinese type. */

/** Takes a whole square: ideographs, kana, full-width forms and marks, and the marks that Chinese shares with Latin text but sets wide. */
export const isWide = (cluster: string): boolean => {
  const c = cluster.codePointAt(0)!;
  return (c >= 0x2e80 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || c >= 0x1f000
    || (c >= 0x2460 && c <= 0x24ff) || (c >= 0x25a0 && c <= 0x26ff) || (c >= 0x2190 && c <= 0x21ff) || '“”‘’—…·×÷±℃№'.includes(cluster);
};

/** 避头: never begins a line (GB/T 15834-2011 §5.1). */
const neverFirst = new Set('。，、；：？！）】》〉」』〕］｝”’%‰℃…—·．,.;:?!)]}');
/** 避尾: never ends a line. */
const neverLast = new Set('（【《〈「『〔［｛“‘([{¥￥$№');
export const mayBegin = (cluster: string): boolean => !neverFirst.has(cluster);
export const mayEnd = (cluster: string): boolean => !neverLast.has(cluster);

/** Marks with an empty half, which may be given up when a line is full: 'end' the right half, 'begin' the left one. */
const emptyEnd = new Set('。，、；：？！）】》〉」』〕”’');
const emptyBegin = new Set('（【《〈「『〔“‘');
export const emptyHalf = (cluster: string): 'begin' | 'end' | null => (emptyEnd.has(cluster) ? 'end' : emptyBegin.has(cluster) ? 'begin' : null);

/** Parts of a word or number that stay together: 12,345  96.8%  2026-11-22  GB/T */
const joins = /^[\p{L}\p{N}.,:/@_+\-%‰'’&#]$/u;
export const staysWith = (before: string, after: string): boolean => !isWide(before) && !isWide(after) && joins.test(before) && joins.test(after);

/** Marks without a picture of their own: selectors, joiners, direction marks, controls. */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** A text as what is set one after the other: letters with the marks that sit on them; nothing that cannot be seen. Line ends become spaces. */
export const clustersOf = (text: string): string[] => [...text.replace(/[^\S\u3000]+/g, ' ').replace(invisible, '').normalize('NFC')].reduce<string[]>((all, c) => {
  if (/^\p{M}$/u.test(c) && all.length) all[all.length - 1] += c;
  else all.push(c);
  return all;
}, []);
