/** One hue from light to dark. The first four are read with dark text on them, the last with white (contrast at least 4.5 each). */
export const fills = ['#eef3fa', '#d3e0f2', '#aac5e8', '#7fa6d8', '#124c9c'] as const;

export interface Shade { from: number; to: number; fill: string; ink: string }

/**
 * Classes of equal, round width from zero to the greatest count, so that the key reads easily and one outlier does not hide in a quantile.
 * Small cities get fewer classes rather than classes of nothing.
 * @param options.near begin near the least count instead: where all lie high, the differences show
 */
export function shades(counts: readonly number[], { near = false }: { near?: boolean } = {}): Shade[] {
  const most = Math.max(0, ...counts);
  const least = near && counts.length ? Math.min(...counts) : 0;
  let width = roundWidth((most - least + 1) / fills.length);
  // a beginning rounded down may need one class more than there are shades
  while (Math.ceil((most + 1 - Math.floor(least / width) * width) / width) > fills.length) width = roundWidth(width + 1);
  const start = Math.floor(least / width) * width;
  const used = Math.max(1, Math.ceil((most + 1 - start) / width));
  return Array.from({ length: used }, (_, i) => {
    const fill = used === 1 ? fills[0] : fills[Math.round((i * (fills.length - 1)) / (used - 1))]!;
    return { from: start + i * width, to: start + (i + 1) * width - 1, fill, ink: fill === fills[4] ? '#ffffff' : '#1b2430' };
  });
}

export const shadeOf = (scale: readonly Shade[], count: number): Shade => scale.find((s) => count <= s.to) ?? scale.at(-1)!;

/** The least round number that is not below `width`: 1 to 6, 8, and these with zeros. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, width)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((n) => n * power).find((n) => n >= width)!;
}
