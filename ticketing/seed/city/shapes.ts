/** Outlines of 云川市 below its districts: each place gets what lies nearer to its middle than to any other's, cut along the outline above it. So they tile it without gap or overlap. */
import type { Geometry } from '../../db/schema/region-shape.ts';
import type { Region } from './regions/region.ts';

type Point = readonly [number, number];
interface Shape { code: string; geometry: Geometry; population: number }

/** Shapes of all regions but the city, parents before children. */
export function shapesOf(regions: readonly Region[]): Shape[] {
  const districts = regions.filter((r) => r.level === 'district' && r.boundary);
  const rings = districts.flatMap((d) => [[d, d.boundary!.map(([lng, lat]) => [lng, lat] as Point)] as const, ...divided(regions, d, d.boundary!)]);
  return rings.map(([region, ring]) => ({ code: region.code, geometry: { type: 'Polygon', coordinates: [closed(ring)] }, population: people(regions, region) }));
}

/** The regions one level below and all below those, each with its part of the ring. */
function divided(regions: readonly Region[], parent: Region, ring: readonly Point[]): (readonly [Region, readonly Point[]])[] {
  const children = childrenOf(regions, parent);
  return children.flatMap((child) => {
    const part = children.reduce((left, other) => (other === child ? left : nearer(left, [child.lng, child.lat], [other.lng, other.lat])), ring);
    return [[child, part] as const, ...divided(regions, child, part)];
  });
}

const levels = ['city', 'district', 'subdistrict', 'community', 'grid'] as const;
const childrenOf = (regions: readonly Region[], parent: Region) => regions.filter((r) => r.code.startsWith(parent.code) && levels.indexOf(r.level) === levels.indexOf(parent.level) + 1);

/** What of a ring is nearer to one point than to another (Sutherland–Hodgman against their bisector). */
function nearer(ring: readonly Point[], one: Point, other: Point): Point[] {
  const side = ([x, y]: Point) => (x - (one[0] + other[0]) / 2) * (one[0] - other[0]) + (y - (one[1] + other[1]) / 2) * (one[1] - other[1]);
  return ring.flatMap((to, i) => {
    const from = ring.at(i - 1)!;
    const [a, b] = [side(from), side(to)];
    const crossing = (a >= 0) !== (b >= 0) ? [[from[0] + ((to[0] - from[0]) * a) / (a - b), from[1] + ((to[1] - from[1]) * a) / (a - b)] as Point] : [];
    return b >= 0 ? [...crossing, to] : crossing;
  });
}

/** Six digits are a tenth of a metre; the first point once more at the end, as GeoJSON wants it. */
function closed(ring: readonly Point[]): [number, number][] {
  const round = (n: number) => Math.round(n * 1e6) / 1e6;
  const points = ring.map(([lng, lat]) => [round(lng), round(lat)] as [number, number]);
  return [...points, points[0]!];
}

/** Made up like the city itself: 4,000 to 12,000 in a community, and above it the sum. */
function people(regions: readonly Region[], region: Region): number {
  const children = childrenOf(regions, region);
  if (children.length) return children.reduce((sum, child) => sum + people(regions, child), 0);
  const spread = [...region.code].reduce((hash, digit) => (hash * 31 + Number(digit) + 7) % 8_001, 17);
  return region.level === 'grid' ? Math.round((4_000 + spread) / 4) : 4_000 + spread;
}
