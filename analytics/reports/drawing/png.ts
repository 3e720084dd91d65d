/** A drawing as a PNG (ISO/IEC 15948): the charts in Word, which WPS and older versions show as well. */
import { crc32, deflateSync } from 'node:zlib';
import type { Faces } from '../fonts/measure.ts';
import { glyphsOf } from './glyphs-of.ts';
import type { Drawing, Mark } from './marks.ts';
import { contoursOf } from './outline.ts';
import { fill, newCanvas, strokeOf, type Canvas } from './raster.ts';

/** Dots a point: 216 dots an inch, enough for paper. */
const scale = 3;

export function pngOf(drawing: Drawing, faces: Faces): Buffer {
  const canvas = newCanvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
  for (const mark of drawing.marks) draw(canvas, faces, mark);
  return encode(canvas);
}

const up = ([x, y]: readonly [number, number]) => [x * scale, y * scale] as const;

function draw(canvas: Canvas, faces: Faces, mark: Mark): void {
  if (mark.kind === 'rect') fill(canvas, [[up([mark.x, mark.y]), up([mark.x + mark.width, mark.y]), up([mark.x + mark.width, mark.y + mark.height]), up([mark.x, mark.y + mark.height])]], mark.fill);
  else if (mark.kind === 'dot') fill(canvas, [Array.from({ length: 24 }, (_, i) => up([mark.x + mark.radius * Math.cos((i * Math.PI) / 12), mark.y + mark.radius * Math.sin((i * Math.PI) / 12)]))], mark.fill);
  else if (mark.kind === 'line') for (const [from, to] of dashed(mark)) fill(canvas, [strokeOf(up(from), up(to), mark.width * scale)], mark.colour);
  else if (mark.kind === 'text') {
    const { size, colour, role } = mark;
    for (const g of glyphsOf(faces, mark).glyphs) {
      const glyph = faces.glyph(role, g.text);
      fill(canvas, contoursOf(glyph.outline(), g.x * scale, mark.y * scale, (size * scale) / glyph.unitsPerEm), colour);
    }
  }
}

/** The pieces of a line that are drawn. */
function dashed({ points, dash }: Extract<Mark, { kind: 'line' }>): [[number, number], [number, number]][] {
  const found: [[number, number], [number, number]][] = [];
  let [left, on, turn] = [dash?.[0] ?? Infinity, true, 0];
  points.slice(1).forEach((to, i) => {
    let from = points[i]!;
    for (;;) {
      const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (long <= left) { if (on && long > 0) found.push([from, to]); left -= long; return; }
      const next: [number, number] = [from[0] + ((to[0] - from[0]) * left) / long, from[1] + ((to[1] - from[1]) * left) / long];
      if (on) found.push([from, next]);
      [from, on, turn] = [next, !on, turn + 1];
      left = dash![turn % dash!.length]!;
    }
  });
  return found;
}

function encode({ width, height, rgb }: Canvas): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) Buffer.from(rgb.buffer, y * width * 3, width * 3).copy(lines, y * (width * 3 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8); // eight bits of red, green and blue
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
