import { useLoaded, type Loaded } from '../parts/use-loaded.ts';
import { call } from './call.ts';

export interface PublicRegion { code: string; name: string; level: string }
export interface PublicCity { name: string; regions: PublicRegion[] }

let asked: Promise<PublicCity> | null = null;

/** The city's name and places, fetched once a visit; a failed answer is asked for again. */
function publicCity(): Promise<PublicCity> {
  asked ??= call<PublicCity>('/api/public/city').catch((error: unknown) => { asked = null; throw error; });
  return asked;
}

export const usePublicCity = (): Loaded<PublicCity> => useLoaded('city', publicCity);

/** Places of one level inside a place. Codes nest by prefix, so the parent is in the code. */
export const placesIn = (regions: readonly PublicRegion[], level: string, parentCode: string): PublicRegion[] =>
  regions.filter((r) => r.level === level && r.code.startsWith(parentCode));

/** 云溪区柳湾街道清荷社区: the names from district down to the code. */
export const placeName = (regions: readonly PublicRegion[], code: string): string =>
  regions.filter((r) => r.level !== 'city' && code.startsWith(r.code)).toSorted((a, b) => a.code.length - b.code.length).map((r) => r.name).join('');
