/** What in a text tells who somebody is: the one set of rules for it, whoever asks (a ticket, a confidential copy, a draft of an article). */
import { readField } from './field.ts';
import { joined, type Stretch } from './find.ts';
import { addresses } from './personal/addresses.ts';
import { dottedNames, isWriter, otherNames, ownNames } from './personal/names.ts';
import { accounts, bankCards, emails, idNumbers, isReportedVehicle, phones, plates } from './personal/numbers.ts';

export type PersonalKind = 'phone' | 'idNumber' | 'name' | 'address' | 'plate' | 'bankCard' | 'email' | 'account';
/** Finds in a text as `readField` gives it. */
export type Finder = (text: string) => Stretch<PersonalKind>[];

/** `text.slice(from, to)` of the input. `other`: of somebody who is named or complained about, not of the writer nor of people around them. */
export interface PersonalFound extends Stretch<PersonalKind> { text: string; whose: 'writer' | 'other' }

const BEFORE = 14;

/**
 * Pure; never throws; time in proportion to the length, of which the first 50,000 units are read.
 * @returns in order of place, none overlapping
 */
export function findPersonalData(text: string): PersonalFound[] {
  const plain = readField(text);
  const before = (f: Stretch<string>) => plain.slice(Math.max(0, f.from - BEFORE), f.from);
  const own = (finder: Finder) => finder(plain).map((f) => ({ ...f, text: '', whose: 'writer' as const }));
  const found: PersonalFound[] = [
    ...[idNumbers, bankCards, phones, emails, accounts].flatMap(own),
    ...plates(plain).map((f) => ({ ...f, text: '', whose: isReportedVehicle(before(f)) ? 'other' as const : 'writer' as const })),
    ...[addresses, ownNames, dottedNames].flatMap(own),
    ...otherNames(plain).map((f) => ({ ...f, text: '', whose: isWriter(before(f)) ? 'writer' as const : 'other' as const })),
  ];
  return joined(found).map((f) => ({ ...f, text: text.slice(f.from, f.to) }));
}

/** The text with each piece of personal data replaced by what `put` gives for it. */
export function replacePersonalData(text: string, put: (found: PersonalFound) => string): string {
  let at = 0;
  let out = '';
  for (const found of findPersonalData(text)) {
    out += text.slice(at, found.from) + put(found);
    at = found.to;
  }
  return out + text.slice(at);
}
