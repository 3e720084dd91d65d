/** 研判质量: how the first advice of a period did. From rows alone; nothing is stored, so the figures are always those of the rows. */
import { hiddenTicketIds } from '../../access/accused.ts';
import type { StaffActor } from '../../access/actor.ts';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { cityDay } from '../../deadline/city-day.ts';
import type { QualityView, Tally } from '../../http/judgement-views.ts';
import { words } from '../../http/present/words.ts';
import { wilson } from '../threshold/wilson.ts';
import { wrongPairs } from './pairs.ts';
import { reliability } from './reliability.ts';
import type { Span } from './span.ts';
import { tallies, type TallyRow } from './tallies.ts';

const none: Tally = { advised: 0, decided: 0, kept: 0, topThree: 0, auto: 0, ask: 0, hold: 0, autoDecided: 0, cameBack: 0 };
const bare = ({ advised, decided, kept, topThree, auto, ask, hold, autoDecided, cameBack }: Tally): Tally => ({ advised, decided, kept, topThree, auto, ask, hold, autoDecided, cameBack });
const mostFirst = (a: Tally, b: Tally) => b.advised - a.advised;

/** @throws ruleRefused for a span that runs backwards or is too long */
export async function readQuality(core: Core, actor: StaffActor, span: Span): Promise<QualityView> {
  const counted = { ...span, hidden: await hiddenTicketIds(core, actor) };
  const [by, claimed, pairs] = await Promise.all([tallies(core, counted), reliability(core, counted), wrongPairs(core, actor, counted)]);
  const total = bare(by.total[0] ?? none);
  const weeksOf = new Map<string, TallyRow[]>();
  for (const r of by.unitWeek) weeksOf.set(r.unitId!, [...(weeksOf.get(r.unitId!) ?? []), r]);
  const inTime = (a: { week: string }, b: { week: string }) => (a.week < b.week ? -1 : 1);
  const inCharge = (rows: TallyRow[]) => rows.toSorted((a, b) => a.since.getTime() - b.since.getTime()).map((r) => ({ ...bare(r), name: r.name!, since: cityDay(r.since), until: cityDay(r.until) }));
  const named = (rows: TallyRow[], nameOf: (code: string) => string) => rows.toSorted(mostFirst).map((r) => ({ ...bare(r), code: r.name!, name: nameOf(r.name!) }));
  return {
    ...span, total, ...claimed, pairs,
    returned: { rate: total.autoDecided ? total.cameBack / total.autoDecided : null, ...wilson(total.cameBack, total.autoDecided) },
    weeks: by.week.toSorted(inTime).map((r) => ({ ...bare(r), week: r.week })),
    units: by.unit.toSorted(mostFirst).map((r) => ({ ...bare(r), code: r.unitId!, name: unitName(core.city, r.unitId!), weeks: (weeksOf.get(r.unitId!) ?? []).toSorted(inTime).map(({ week, decided, kept }) => ({ week, decided, kept })) })),
    models: inCharge(by.model), policies: inCharge(by.policy),
    channels: named(by.channel, (code) => words.channel[code as keyof typeof words.channel] ?? code),
    districts: named(by.district, (code) => core.city.regions.get(code)?.name ?? code),
  };
}
