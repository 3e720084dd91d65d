/** [longitude, latitude] in degrees, CGCS2000. */
type Position = readonly [lng: number, lat: number];

type RegionLevel = 'city' | 'district' | 'subdistrict' | 'community' | 'grid';

/**
 * One place of the five-level tree. The parent is written in the code: 4 digits the city, 6 the district,
 * 9 the subdistrict (001-099) or town (100-199) or township (200-299), 12 the community (001-199) or
 * village (200-399), 14 the grid. A district carries its outline; the six outlines tile the city.
 */
export interface Region {
  code: string;
  name: string;
  level: RegionLevel;
  lng: number;
  lat: number;
  boundary?: readonly Position[];
}
