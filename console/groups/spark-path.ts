/** Room for the line's width and the dot, in pixels. */
const margin = 3;

/** The values from left to right, zero at the bottom, the greatest at the top. `last` is the point of the last value. */
export function sparkPath(values: readonly number[], width: number, height: number): { path: string; last: readonly [x: number, y: number] | undefined } {
  const top = Math.max(1, ...values);
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  const points = values.map((v, i) => [round(margin + i * step), round(height - margin - (v / top) * (height - 2 * margin))] as const);
  return { path: points.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join(''), last: points.at(-1) };
}

const round = (n: number) => Math.round(n * 10) / 10;
