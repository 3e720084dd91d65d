/** Fills shapes on a grid of dots, edges softened: what a picture in Word needs, for which no canvas is installed. */

type Point = readonly [x: number, y: number];
export interface Canvas { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

export const newCanvas = (width: number, height: number): Canvas => ({ width, height, rgb: new Uint8Array(width * height * 3).fill(255) });

/** Rows of a dot that are looked at, each with exact edges from left to right. */
const rows = 4;

/** Fills closed contours, inside where they wind around (non-zero rule). @param colour #rrggbb */
export function fill({ width, height, rgb }: Canvas, contours: readonly (readonly Point[])[], colour: string): void {
  const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const ys = contours.flat().map((p) => p[1]);
  if (!ys.length) return;
  const cover = new Float32Array(width);
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(height, Math.ceil(Math.max(...ys))); y++) {
    cover.fill(0);
    for (let row = 0; row < rows; row++) for (const [from, to] of spans(contours, y + (row + 0.5) / rows)) addSpan(cover, Math.max(0, from), Math.min(width, to));
    for (let x = 0; x < width; x++) {
      const share = Math.min(1, cover[x]! / rows);
      if (share > 0) ink.forEach((c, i) => { const at = (y * width + x) * 3 + i; rgb[at] = Math.round(rgb[at]! * (1 - share) + c * share); });
    }
  }
}

function addSpan(cover: Float32Array, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x++) cover[x]! += Math.min(to, x + 1) - Math.max(from, x);
}

/** Where a level line lies inside. */
function spans(contours: readonly (readonly Point[])[], y: number): [number, number][] {
  const crossings: { x: number; turn: number }[] = [];
  for (const contour of contours) contour.forEach(([x1, y1], i) => {
    const [x2, y2] = contour[(i + 1) % contour.length]!;
    if ((y1 <= y) !== (y2 <= y)) crossings.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 });
  });
  crossings.sort((a, b) => a.x - b.x);
  const found: [number, number][] = [];
  let turns = 0;
  crossings.forEach(({ x, turn }, i) => {
    turns += turn;
    if (turns !== 0 && i + 1 < crossings.length) found.push([x, crossings[i + 1]!.x]);
  });
  return found;
}

/** A line as the rectangle that it covers. */
export function strokeOf([x1, y1]: Point, [x2, y2]: Point, width: number): Point[] {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((y2 - y1) / long) * (width / 2), ((x2 - x1) / long) * (width / 2)];
  return [[x1 - dx, y1 + dy], [x2 - dx, y2 + dy], [x2 + dx, y2 - dy], [x1 + dx, y1 - dy]];
}
