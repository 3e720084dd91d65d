/** Everything the machine has to say about an appeal, in one pass over its text. Reads the city and the models in memory; similar tickets only where the caller lends the way to find them. */
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { City } from '../catalogue/city.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import type { StageOwners } from '../db/schema/types.ts';
import { cityDay } from '../deadline/city-day.ts';
import { chosenByPerson, rounded, type Advice, type Fixed, type Judged } from './advice.ts';
import { settled, weighUsual } from './by-matter.ts';
import { confidenceOf } from './confidence.ts';
import { decide } from './decide.ts';
import { fixedMatter, matchMatters } from './match-matter.ts';
import { defaultPolicy, type RoutingPolicy } from './policy.ts';
import { precedentViews } from './precedents.ts';
import { placeMatters, rankUnits, type Proposed } from './rank-units.ts';
import { readingOf } from './reading.ts';
import { guessRegion, PLACE_KNOWN } from './region.ts';
import type { FindSimilar } from './similar/find.ts';

export interface AdviceInput {
  title?: string | null;
  content: string;
  /** the city or nothing where the place was not said */
  regionCode?: string | null;
  address?: string | null;
  isConfidential?: boolean;
  isAboutStaff?: boolean;
  /** of the ticket: who dispatches it */
  stageOwners?: StageOwners | null;
  /** what people settled; it counts as certain */
  fixed?: Fixed;
  /** units not to be proposed: those that gave it back, the one complained about (with all below it) */
  excludedUnitIds?: readonly string[];
  /** the unit named by an approved return; it stands first */
  proposed?: Proposed | null;
  /** looks for similar closed tickets, within what the reader of this advice may see; left out for confidential ones and complaints about staff */
  findSimilar?: FindSimilar;
}

/** @returns ranked categories, matters, types, urgency and units with reasons, and whether the machine may act on them */
export async function advise(core: Pick<Core, 'city' | 'classifier' | 'now'>, input: AdviceInput, policy: RoutingPolicy = defaultPolicy): Promise<Advice> {
  const { city } = core;
  const { content, fixed = {} } = input;
  const title = input.title ?? '';
  const judgement = await core.classifier.judge({ title, content });
  const on = cityDay(core.now());

  const region = guessRegion(city, { address: input.address, title, content }, input.regionCode);
  const guessed = matchMatters(city, { title, content }, judgement.categories, judgement.matters, on);
  const found = fixed.matterCode ? fixedMatter(city, fixed.matterCode, guessed) : guessed;
  const matters = found.map(({ matter: _, ...shown }) => shown);
  const past = input.findSimilar && !input.isConfidential && !input.isAboutStaff ? await input.findSimilar({ title, content, regionCode: region.regionCode }) : { cases: [], note: null };
  const units = rankUnits(city, { matters, regionCode: region.regionCode, on, excluded: input.excludedUnitIds, proposed: input.proposed, learned: judgement.units, past: past.cases });
  const [first] = found;
  const needsPlace = placeMatters(city, units[0]?.matterCode ?? first?.code, on);
  const usual = (label: string | null | undefined) => (first ? { label, matter: first.name, probability: first.probability } : null);
  const category = fixed.matterCode ? first?.matter.category : null;

  const judged: Judged = {
    confidence: rounded(confidenceOf(units[0]?.probability ?? 0, needsPlace ? region.probability : 1, policy)),
    categories: judgement.categories.map((c) => (category ? { ...c, probability: c.label === category ? 1 : 0, because: c.label === category ? [chosenByPerson] : [] } : c)).toSorted((a, b) => b.probability - a.probability),
    matters,
    types: fixed.appealType ? settled(judgement.types, fixed.appealType) : weighUsual(judgement.types, usual(first?.matter.defaultType)),
    urgency: fixed.urgency ? settled(judgement.urgency, fixed.urgency) : weighUsual(judgement.urgency, usual(first?.matter.defaultUrgency)),
    ...readingOf(city, judgement, past, region.regionCode),
    units, precedents: precedentViews(city, first?.code, region.regionCode), alarms: judgement.alarms,
    model: Object.values(judgement.models).map(({ name, version }) => `${name} ${version}`).join(', '),
    region, regionCode: region.regionCode, regionKnown: !needsPlace || region.probability >= PLACE_KNOWN,
    isConfidential: input.isConfidential ?? false,
    isAboutStaff: input.isAboutStaff ?? false,
    dispatchedBy: dispatcherOf(city, input.stageOwners),
    // Asked of the words alone too: what a model learned must not talk a complaint about officials away.
    aboutOfficials: [...found, ...guessed, ...matchMatters(city, { title, content }, judgement.categories, [], on)].some((m) => m.probability >= LIKELY && leadsToOversight(resolveUnits(city, m.code, region.regionCode, on))),
    read: { report: share(judgement.types, 'report'), critical: share(judgement.urgency, 'critical') },
  };
  return { ...judged, ...decide(judged, policy) };
}

const LIKELY = 0.5;
const share = (ranked: readonly { label: string; probability: number }[], label: string) => ranked.find((r) => r.label === label)?.probability ?? 0;

/** The catalogue sends complaints about units and their staff to the oversight office. */
const leadsToOversight = (resolved: ReturnType<typeof resolveUnits>) => resolved !== null && 'function' in resolved.rule.lead && resolved.rule.lead.function === 'complaintsAboutStaff';

/** The name of the unit that owns this hotline's dispatch stage. */
function dispatcherOf(city: City, owners: StageOwners | null = null): string | null {
  const owner = owners?.dispatch ?? 'centre';
  return owner === 'centre' ? null : unitName(city, owner);
}
