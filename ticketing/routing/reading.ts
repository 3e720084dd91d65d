/** What stands in the text, as advice shows and stores it: places and parties in its own words, personal data masked, never where in the text they stood. */
import type { Judgement } from '../../classifier/index.ts';
import type { City } from '../catalogue/city.ts';
import type { Advice } from './advice.ts';
import { unitNamed } from './accused-unit.ts';
import type { SimilarFound } from './similar/find.ts';

type Reading = Pick<Advice, 'similar' | 'similarNote' | 'places' | 'parties' | 'personalData' | 'language' | 'models'>;
const SHOWN = 3;
const MOST = 12;

export function readingOf(city: City, judgement: Judgement, past: SimilarFound, regionCode: string): Reading {
  return {
    similar: past.cases.slice(0, SHOWN).map(({ ticketNo, likeness, shared }) => ({ ticketNo, likeness, shared })),
    similarNote: past.note,
    places: once(judgement.places.map(({ kind, text }) => ({ kind, text }))),
    parties: once(judgement.parties.map(({ kind, text }) => ({ kind, text, unitId: kind === 'unit' ? authorityNamed(city, text, regionCode) : null }))),
    personalData: once(judgement.personalData.map(({ kind, text }) => ({ kind, text: masked(text) }))),
    language: judgement.languages[0]?.label ?? 'und',
    models: Object.entries(judgement.models).map(([kind, { name, version }]) => ({ kind, name, version })),
  };
}

/** A utility answers complaints about its own service itself, so its own desk is no party in this sense. */
function authorityNamed(city: City, name: string, regionCode: string): string | null {
  const unit = unitNamed(city, name, regionCode);
  return unit && unit.type !== 'subDesk' ? unit.id : null;
}

const once = <T extends { kind: string; text: string }>(all: T[]): T[] => [...new Map(all.map((one) => [`${one.kind} ${one.text}`, one])).values()].slice(0, MOST);

/** Enough to find it in the text: the first character, of longer ones also the last. */
export function masked(text: string): string {
  const all = [...text];
  return all.length < 4 ? `${all[0] ?? ''}${'*'.repeat(Math.max(0, all.length - 1))}` : `${all[0]}${'*'.repeat(Math.min(6, all.length - 2))}${all.at(-1)}`;
}
