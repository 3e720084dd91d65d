export type Ring = readonly (readonly [lng: number, lat: number])[];
export interface Projection { width: number; height: number; point: (lng: number, lat: number) => readonly [x: number, y: number]; path: (ring: Ring) => string }

/**
 * Places outlines on a plane of the given width: degrees of longitude shrunk by the cosine of the middle latitude, which is true enough for one city.
 * @param margin pixels left free on every side
 */
export function projectionOf(rings: readonly Ring[], width: number, margin = 4): Projection {
  const lngs = rings.flatMap((r) => r.map((p) => p[0]));
  const lats = rings.flatMap((r) => r.map((p) => p[1]));
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((east - west) * shrink);
  const point = (lng: number, lat: number) => [round(margin + (lng - west) * shrink * scale), round(margin + (north - lat) * scale)] as const;
  return { width, height: Math.ceil((north - south) * scale + 2 * margin), point, path: (ring) => `${ring.map(([lng, lat], i) => `${i ? 'L' : 'M'}${point(lng, lat).join(' ')}`).join('')}Z` };
}

const round = (n: number) => Math.round(n * 10) / 10;
