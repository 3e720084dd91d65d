/**
 * Made-up messages in which every way to go wrong is planted, with what is right: the generated twin of a reference
 * collection. The same for the same seed.
 */
import type { Message } from '../../../analytics/groups/index.ts';
import { generateAppeals } from '../appeals.ts';
import { outbreakKinds, outbreakNames, type OutbreakKind, type OutbreakName } from '../outbreaks/kinds.ts';
import { fill, phrase } from '../phrasing.ts';
import { places, type Place } from '../places.ts';
import { seeded } from '../random.ts';
import { speak } from '../tone.ts';
import { inventName, lookAlike, misspelt } from './names.ts';

export const traps = ['copied', 'elsewhere', 'otherWords', 'misspelt', 'alikeNames', 'onePerson', 'manyMatters', 'pause'] as const;
export type Trap = (typeof traps)[number];
/** One problem and who told it. */
export interface PlantedIssue { issue: string; trap: Trap; messageIds: string[]; lookAlikeIds: string[] }
export interface Collection { messages: Message[]; issues: PlantedIssue[] }

const day = 86_400_000;
const begin = Date.UTC(2025, 0, 6);
const districts = ['青枫区', '榕江区', '望山区', '柳泉县', '南屏区'];
/** Ordinary messages around what is planted, in hundredths of it. */
const around = 250;

/** @param rounds how often each trap is planted */
export function plantTraps({ seed, rounds }: { seed: number; rounds: number }): Collection {
  const random = seeded(seed ^ 0x7a9);
  const taken = new Set<string>();
  const messages: Message[] = [];
  const issues: PlantedIssue[] = [];
  let people = 0;

  /** A problem at a place, not yet told. */
  function problem(trap: Trap, kind: OutbreakName = random.pick(outbreakNames), estate = inventName(random, taken)) {
    const issue: PlantedIssue = { issue: `${trap}-${issues.length + 1}`, trap, messageIds: [], lookAlikeIds: [] };
    issues.push(issue);
    const { matter: _, ...words }: OutbreakKind = outbreakKinds[kind];
    const home = places[random.below(places.length)]!;
    const place: Place = { ...home, estate, village: false };
    const own = { cause: random.pick(words.cause(estate.slice(0, 2), home)), river: home.river, school: home.school };
    const district = districts[[...estate].reduce((sum, character) => sum + character.charCodeAt(0), 0) % districts.length]!;
    const unsaid = [...words.texts];
    return {
      kind, estate, district, issue,
      /** Told by somebody at a day; each time in other words, as long as there are any. */
      tell({ at, citizen = `p${people++}`, named = estate, text }: { at: number; citizen?: string; named?: string; text?: { title: string; content: string } }) {
        if (unsaid.length === 0) unsaid.push(...words.texts);
        const what = unsaid.splice(random.below(unsaid.length), 1)[0]!;
        const said = text ?? {
          title: withName(random.chance(0.3) ? district : '', trap === 'otherWords' ? beginning(fill(phrase(what), place, random, own)) : fill(phrase(random.pick(words.titles)), place, random, own), estate),
          content: speak(random, 'web', 'complaint', `${withName(random.chance(0.5) ? district : '', fill(phrase(what), place, random, own), random.chance(0.6) ? estate : '')}。${random.chance(0.4) ? random.pick(words.details) : ''}`),
        };
        const id = `t${messages.length}`;
        const write = (words: string) => (named === estate ? words : words.replaceAll(estate, named));
        messages.push({ id, citizen, at: new Date(begin + at * day + random.below(day / 2)), title: write(said.title), content: write(said.content) });
        issue.messageIds.push(id);
        return said;
      },
    };
  }
  const alike = (a: PlantedIssue, b: PlantedIssue) => {
    a.lookAlikeIds.push(...b.messageIds);
    b.lookAlikeIds.push(...a.messageIds);
  };
  const several = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

  for (let round = 0; round < rounds; round++) {
    const from = random.below(120);
    const some = () => from + random.below(40);
    {
      const [here, there] = [problem('copied'), problem('copied')];
      for (let i = 0; i < 5; i++) {
        const text = here.tell({ at: some() });
        const elsewhere = (words: string) => words.replaceAll(here.estate, there.estate).replaceAll(here.estate.slice(0, 2), there.estate.slice(0, 2)).replaceAll(here.district, there.district);
        if (i < 4) there.tell({ at: some(), text: { title: elsewhere(text.title), content: elsewhere(text.content) } });
      }
      alike(here.issue, there.issue);
    }
    {
      const first = problem('elsewhere');
      const others = outbreakNames.filter((name) => name !== first.kind);
      const all = [first, ...several(2, (i) => problem('elsewhere', others[(round + i * 3) % others.length]!, first.estate))];
      for (const one of all) for (let i = 0; i < 5; i++) one.tell({ at: some() });
      all.forEach((one, i) => all.slice(i + 1).forEach((other) => alike(one.issue, other.issue)));
    }
    {
      const told = problem('otherWords');
      for (let i = 0; i < 8; i++) told.tell({ at: some() });
    }
    {
      const told = problem('misspelt');
      for (let i = 0; i < 8; i++) told.tell({ at: some(), named: i % 2 ? misspelt(told.estate, random) : told.estate });
    }
    {
      const here = problem('alikeNames');
      const there = problem('alikeNames', here.kind, lookAlike(here.estate, random, taken));
      for (const one of [here, there]) for (let i = 0; i < 5; i++) one.tell({ at: some() });
      alike(here.issue, there.issue);
    }
    {
      const told = problem('onePerson');
      const citizen = `p${people++}`;
      for (let i = 0; i < 10; i++) told.tell({ at: from + i * 4, citizen: i < 8 ? citizen : undefined });
    }
    {
      const citizen = `p${people++}`;
      const first = problem('manyMatters');
      const all = [first, problem('manyMatters', outbreakNames[(outbreakNames.indexOf(first.kind) + 2 + round) % outbreakNames.length] === first.kind ? undefined : outbreakNames[(outbreakNames.indexOf(first.kind) + 2 + round) % outbreakNames.length], first.estate), ...several(3, () => problem('manyMatters'))];
      for (const one of all) for (let i = 0; i < 3; i++) one.tell({ at: some(), citizen: i === 1 ? citizen : undefined });
      all.forEach((one, i) => all.slice(i + 1).forEach((other) => alike(one.issue, other.issue)));
    }
    {
      const told = problem('pause');
      for (let i = 0; i < 9; i++) told.tell({ at: i < 5 ? from + i : from + 40 + i * 2 });
    }
  }
  const noise = generateAppeals({ seed, count: Math.round((messages.length * around) / 100), from: new Date(begin), to: new Date(begin + 190 * day) });
  for (const { id, citizen, at, title, content } of noise) messages.push({ id: `n${id}`, citizen: `n${citizen}`, at, title, content });
  return { messages: messages.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)), issues };
}

/** The text with the district before it, and with the name of the estate, wherever it stood already. */
function withName(district: string, text: string, estate: string): string {
  return `${district}${text.includes(estate) ? '' : estate}${text}`;
}

/** A title as somebody gives who has no word for the matter: how the text begins. */
function beginning(text: string): string {
  return text.split(',')[0]!.slice(0, 20);
}
