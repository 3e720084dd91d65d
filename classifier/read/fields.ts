/** What is read out of both fields of an appeal. */
import type { Judgement } from '../judge/judgement.ts';
import { findParties } from './parties.ts';
import { findPersonalData } from './personal-data.ts';
import { findPlaces } from './places.ts';

/** Places, parties and personal data with their field; offsets are into that field as it came. */
export function readFields(title: string, content: string): Pick<Judgement, 'places' | 'parties' | 'personalData'> {
  const both = <F extends object>(find: (text: string) => F[]) =>
    ([['title', title], ['content', content]] as const).flatMap(([field, text]) => find(text).map((found) => ({ ...found, field })));
  return { places: both(findPlaces), parties: both(findParties), personalData: both(findPersonalData) };
}
