/** A month as its reader may see it: whoever sees the whole city all units in bands, a unit its own sheet and its band. */
import { actsForUnit, cityDay, errors, hiddenTicketIds, readsOversightOf, roleFor, type Core, type StaffActor } from '../../ticketing/index.ts';
import { notesOn } from '../metrics/notes.ts';
import { monthSpan } from '../metrics/index.ts';
import type { FormulaDefinition } from '../db/schema/index.ts';
import type { ScoreMonth } from '../http/score-views.ts';
import { countMonth } from './count-month.ts';
import { formulaFor, formulaOf, type FormulaInForce } from './formulas.ts';
import { isUntouched } from './hash.ts';
import { factsOf, type PeriodRow } from './periods.ts';
import { apart, banded, keptSheets, revisionsOf, shown, type ShownSheet } from './present.ts';
import { periodRefusal, periodStateName, periodTable } from './table.ts';

/** The units whose sheets somebody reads; null: all. */
export const readableUnits = (actor: StaffActor): string[] | null => (readsOversightOf(actor) === null || actor.roles.includes('analyst') || !actsForUnit(actor) ? null : readsOversightOf(actor));

export interface Standing { period: PeriodRow | null; revisions: PeriodRow[]; formula: FormulaInForce; sheets: ShownSheet[] }

/**
 * The month as it was published or frozen, of one revision or the newest; before that, counted now for those who judge.
 * @throws HotlineError notFound; ruleRefused where a unit asks for a month that is not published
 */
export async function standingOf(core: Core, actor: StaffActor, month: string, revision?: number, unitId?: string): Promise<Standing> {
  const mine = readableUnits(actor);
  if (unitId !== undefined && mine !== null && !mine.includes(unitId)) throw errors.notFound('考核单');
  const only = unitId !== undefined ? [unitId] : mine ?? undefined;
  const revisions = await revisionsOf(core, month);
  const period = revision === undefined ? revisions[0] : revisions.find((r) => r.revision === revision);
  if (revision !== undefined && !period) throw errors.notFound('考核版本');
  if (period) return { period, revisions, formula: (await formulaOf(core.db, period.formulaVersion))!, sheets: await keptSheets(core, period, only) };
  if (mine !== null) throw errors.ruleRefused('notPublished', `${month}考核尚未公示，公示后可以查看和申诉。`, 'That month is not published yet.');
  const formula = await formulaFor(core.db, month);
  const sheets = (await countMonth(core, month, formula.definition, await hiddenTicketIds(core, actor))).map(shown);
  return { period: null, revisions, formula, sheets: only ? sheets.filter((s) => only.includes(s.unitId)) : sheets };
}

export async function monthView(core: Core, actor: StaffActor, month: string, revision?: number): Promise<ScoreMonth> {
  const { period, revisions, formula, sheets } = await standingOf(core, actor, month, revision);
  const own = readableUnits(actor) !== null;
  const [{ row: newest, ...facts }, notes, counts, untouched] = await Promise.all([factsOf(core.db, month), notesOn(core, monthSpan(month)), own && period ? bandCounts(core, period) : null, period?.state === 'frozen' ? isUntouched(core, period) : null]);
  const now = { day: cityDay(core.now()), at: core.now() };
  const groups = banded(formula.definition, sheets).map(({ group, bands }) => ({
    code: group.code, zh: group.zh, en: group.en,
    bands: bands.map(({ band, units }) => ({
      ...band, count: counts ? counts.get(`${group.code} ${band.code}`) ?? 0 : units.length,
      units: units.map(({ sheet: s, rank, tied }) => ({ unitId: s.unitId, name: s.unitName, total: s.total, publishedTotal: s.publishedTotal, rank: own ? null : rank, tied: own ? false : tied, assigned: s.assigned })),
    })),
  })).filter((g) => g.bands.some((b) => b.units.length));
  return {
    month, trial: period === null, period: period ? periodOf(period) : null, revisions: revisions.map(periodOf), untouched, formula: { version: formula.version, validFrom: formula.validFrom, definition: formula.definition }, own, groups, apart: apart(sheets), notes,
    // What may be done is done to the newest revision.
    verbs: revision !== undefined && revision !== newest?.revision ? [] : periodTable.flatMap(({ verb, zh, en, who, from }) => {
      if (!roleFor(actor, who) || !(from as readonly string[]).includes(facts.state)) return [];
      const refusal = periodRefusal(actor, verb, facts, now);
      return [{ verb, zh, en, refusal: refusal ? { zh: refusal.zh, en: refusal.en } : null }];
    }),
    pendingAppeals: own ? 0 : facts.pendingAppeals,
  };
}

/** How many units of each group stand in each band: that much a unit is told of the others. */
async function bandCounts(core: Core, period: PeriodRow): Promise<Map<string, number>> {
  const rows = await core.sql<{ key: string; n: number }[]>`select group_code || ' ' || band as key, count(*)::int as n from score_sheet where period_id = ${period.id} and band is not null group by 1`;
  return new Map(rows.map((r) => [r.key, r.n]));
}

export const periodOf = (p: PeriodRow) => ({
  month: p.month, revision: p.revision, state: p.state, stateName: periodStateName(p.state), formulaVersion: p.formulaVersion, reason: p.reason, publishedAt: p.publishedAt.toISOString(), publishedByName: p.publishedByName, appealUntil: p.appealUntil.toISOString(),
  countedAt: p.countedAt.toISOString(), frozenAt: p.frozenAt?.toISOString() ?? null, frozenByName: p.frozenByName, hash: p.hash?.toString('hex') ?? null,
});

export const bandWords = (definition: FormulaDefinition, code: string | null) => definition.bands.filter((b) => b.code === code).map(({ zh, en }) => ({ zh, en }))[0] ?? null;
