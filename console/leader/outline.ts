import type { ShapesView } from '../../analytics/index.ts';
import type { Ring } from './map-projection.ts';

/** All rings of an outline, the holes too: drawn with the even-odd rule. */
export const ringsOf = (geometry: ShapesView['items'][number]['geometry']): Ring[] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as Ring[];
