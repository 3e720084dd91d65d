/** Page and type of an official document, GB/T 9704-2012 §5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters in 三号. All in points (1/72 inch) unless said. */

export const mm = (length: number): number => (length * 72) / 25.4;

export const page = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), textWidth: mm(156), textHeight: mm(225), lines: 22, characters: 28 } as const;
/** 225 mm ÷ 22 */
export const linePitch = page.textHeight / page.lines;
/** 156 mm ÷ 28: a hair less than the 16 pt of 三号, so that 28 characters fill the line exactly */
export const characterPitch = page.textWidth / page.characters;

/** Chinese type sizes in points. */
export const size = { er: 22, xiaoEr: 18, san: 16, si: 14, xiaoSi: 12, wu: 10.5, xiaoWu: 9 } as const;
/** Red of 版头 (common practice: as printers set it on screen and in four colours) */
export const red = '#d7000f';
export const black = '#000000';

/** §7.5: the page number stands 7 mm below the text, 一字线 on both sides */
export const pageNumberDrop = mm(7);
/** §7.2.2: the mark of who issues stands 35 mm below the top of the text; bulletins of a line (简报) take 12 mm (common practice) */
export const markDrop = { red: mm(35), briefing: mm(12) } as const;
/** §7.2.5: the red line stands 4 mm below the number of the document */
export const redLineDrop = mm(4);
/** §7.4.1: first and last line of 版记 0.35 mm, between them 0.25 mm */
export const rule = { thick: mm(0.35), thin: mm(0.25), red: mm(0.7) } as const;

/** Where a glyph of `points` stands on a line whose top is `top` and whose height is `height`: the em square is centred, Chinese faces reach 0.88 em above the baseline. */
export const baseline = (top: number, height: number, points: number): number => top + (height - points) / 2 + points * 0.88;
