import * as words from './alarm-words.ts';
import type { Alarm } from './judgement.ts';
import { between, PhraseIndex, type Found } from './phrase-index.ts';
import { cut, type Reading } from './reading.ts';

/** Who and what they did must stand within so many units of each other. */
const NEAR = 16;

const list = (phrases: string) => new PhraseIndex<true>([[phrases, true]]);
const REPORT = list(words.REPORT_WORDS);
const SENSITIVE = list(words.SENSITIVE_WORDS);
const INSTRUCTION = list(words.INSTRUCTION_WORDS);
const UNIT_ALONE = list(words.UNIT_CONDUCT_ALONE);
const UNIT_CONDUCT = list(words.UNIT_CONDUCT);
const STAFF_CONDUCT = list(words.STAFF_CONDUCT);
const PARTIES = new PhraseIndex<'unit' | 'other'>([
  [words.UNIT_WORDS, 'unit'],
  [words.OTHER_PARTIES, 'other'],
]);
/** 物业工作人员 is not the government's staff. */
const STAFF_OF_OTHERS = ['', '工作人员', '的工作人员', '客服', '领导'];
const STAFF = new PhraseIndex<'staff' | 'other'>([
  [words.STAFF_WORDS, 'staff'],
  ...words.OTHER_PARTIES.split(' ').flatMap((party) => STAFF_OF_OTHERS.map((kind) => [party + kind, 'other'] as const)),
]);

/** Everything in the text for which a person must look, in a fixed order; an alarm without words is not raised. */
export function raiseAlarms(reading: Reading, dangers: string[]): Alarm[] {
  const alarms: Alarm[] = [
    { kind: 'emergency', words: dangers },
    { kind: 'report', words: texts(reading, REPORT.find(reading)) },
    { kind: 'aboutUnit', words: aboutUnit(reading) },
    { kind: 'aboutStaff', words: aboutStaff(reading) },
    { kind: 'instruction', words: [...texts(reading, INSTRUCTION.find(reading)), ...encoded(reading)] },
    { kind: 'sensitive', words: texts(reading, SENSITIVE.find(reading)) },
  ];
  return alarms.filter((alarm) => alarm.words.length > 0);
}

function aboutUnit(reading: Reading): string[] {
  const alone = texts(reading, UNIT_ALONE.find(reading));
  return [...new Set([...alone, ...conductOf(reading, UNIT_CONDUCT.find(reading), PARTIES.find(reading), 'unit')])];
}

function aboutStaff(reading: Reading): string[] {
  return conductOf(reading, STAFF_CONDUCT.find(reading), STAFF.find(reading), 'staff');
}

/** Letters that nobody reads but a machine: a long run of base64 or of hexadecimal digits. An address of a page is none. */
const ENCODED = /(?<![\w/.:@-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{32,}={0,2}(?![\w/.@-])/gu;
const SHOWN = 24;
const encoded = (reading: Reading): string[] => (reading.text.source.match(ENCODED) ?? []).slice(0, 3).map((run) => run.slice(0, SHOWN));

/** The words of each conduct whose nearest party is of the wanted kind, with that party. */
function conductOf<K extends string>(reading: Reading, conducts: Found<true>[], parties: Found<K>[], wanted: NoInfer<K>): string[] {
  const found = new Set<string>();
  for (const conduct of conducts) {
    let nearest: Found<K> | undefined;
    let least = NEAR + 1;
    for (const party of between(parties, conduct.from - NEAR, conduct.to + NEAR)) {
      const distance = party.to <= conduct.from ? conduct.from - party.to : Math.max(0, party.from - conduct.to);
      if (distance < least) [nearest, least] = [party, distance];
    }
    if (nearest?.entry !== wanted) continue;
    found.add(cut(reading, nearest.from, nearest.to));
    found.add(cut(reading, conduct.from, conduct.to));
  }
  return [...found];
}

function texts(reading: Reading, found: Found<unknown>[]): string[] {
  return [...new Set(found.map(({ from, to }) => cut(reading, from, to)))];
}
