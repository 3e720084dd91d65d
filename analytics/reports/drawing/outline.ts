/** Outlines of glyphs as straight pieces, for whoever fills them dot by dot. */

type Point = [x: number, y: number];
/** A curve of a glyph of ten points is smooth in so many pieces. */
const pieces = 6;

/** @param commands of a font, y upwards in font units. @returns closed contours in points, y downwards from the baseline at (x, y) */
export function contoursOf(commands: readonly { command: string; args: number[] }[], x: number, y: number, scale: number): Point[][] {
  const contours: Point[][] = [];
  let at: Point = [0, 0];
  const to = (p: Point) => { contours.at(-1)?.push(p); at = p; };
  for (const { command, args } of commands) {
    const p = pairs(args).map(([px, py]): Point => [x + px * scale, y - py * scale]);
    if (command === 'moveTo') { contours.push([]); to(p[0]!); }
    else if (command === 'lineTo') to(p[0]!);
    else if (command === 'quadraticCurveTo' || command === 'bezierCurveTo') for (const q of curve([at, ...p])) to(q);
  }
  return contours;
}

const pairs = (args: number[]): Point[] => Array.from({ length: args.length / 2 }, (_, i) => [args[2 * i]!, args[2 * i + 1]!]);
/** De Casteljau, whatever the degree. */
const curve = (control: Point[]): Point[] => Array.from({ length: pieces }, (_, i) => {
  const t = (i + 1) / pieces;
  let points = control;
  while (points.length > 1) points = points.slice(1).map(([x, y], k) => [points[k]![0] * (1 - t) + x * t, points[k]![1] * (1 - t) + y * t]);
  return points[0]!;
});
