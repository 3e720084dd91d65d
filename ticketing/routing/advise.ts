/** Everything the machine has to say about an appeal, in one pass over its text. Pure: reads the city and the model in memory. */
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
import { guessRegion, PLACE_KNOWN } from './region.ts';

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
}

/** @returns ranked categories, matters, types, urgency and units with reasons, and whether the machine may act on them */
export async function advise(core: Pick<Core, 'city' | 'classifier' | 'now'>, input: AdviceInput, policy: RoutingPolicy = defaultPolicy): Promise<Advice> {
  const { city } = core;
  const { content, fixed = {} } = input;
  const title = input.title ?? '';
  const judgement = await core.classifier.judge({ title, content });
  const on = cityDay(core.now());

  const found = fixed.matterCode ? fixedMatter(city, fixed.matterCode) : matchMatters(city, { title, content }, judgement.categories);
  const region = guessRegion(city, { address: input.address, title, content }, input.regionCode);
  const matters = found.map(({ matter: _, ...shown }) => shown);
  const units = rankUnits(city, { matters, regionCode: region.regionCode, on, excluded: input.excludedUnitIds, proposed: input.proposed });
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
    units, precedents: precedentViews(city, first?.code, region.regionCode), alarms: judgement.alarms,
    model: Object.values(judgement.models).map(({ name, version }) => `${name} ${version}`).join(', '),
    region, regionCode: region.regionCode, regionKnown: !needsPlace || region.probability >= PLACE_KNOWN,
    isConfidential: input.isConfidential ?? false,
    isAboutStaff: input.isAboutStaff ?? false,
    dispatchedBy: dispatcherOf(city, input.stageOwners),
    aboutOfficials: first !== undefined && leadsToOversight(resolveUnits(city, first.code, region.regionCode, on)),
  };
  return { ...judged, ...decide(judged, policy) };
}

/** The catalogue sends complaints about units and their staff to the oversight office. */
const leadsToOversight = (resolved: ReturnType<typeof resolveUnits>) => resolved !== null && 'function' in resolved.rule.lead && resolved.rule.lead.function === 'complaintsAboutStaff';

/** The name of the unit that owns this hotline's dispatch stage. */
function dispatcherOf(city: City, owners: StageOwners | null = null): string | null {
  const owner = owners?.dispatch ?? 'centre';
  return owner === 'centre' ? null : unitName(city, owner);
}
