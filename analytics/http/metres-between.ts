interface Spot { lng: number | null; lat: number | null }

const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres on the ground between two spots, by the great circle; null where one has no coordinates. */
export function metresBetween(a: Spot, b: Spot): number | null {
  if (a.lng === null || a.lat === null || b.lng === null || b.lat === null) return null;
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return Math.round(2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half))));
}
