/** /api/scores/formulas: the formula in its versions, four eyes on each, and what one would give. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, cityDay, json, newRouter, refusals, type Core, type StaffActor } from '../../ticketing/index.ts';
import { isCounted, metrics, monthOf } from '../metrics/index.ts';
import { decideFormula, decideInput, type FormulaDecision } from '../scores/decide-formula.ts';
import { defaultFormula } from '../scores/default-formula.ts';
import { formulaFor, formulaRows } from '../scores/formulas.ts';
import { proposeFormula, proposeInput } from '../scores/propose-formula.ts';
import { formulaRefusal, formulaStateName, formulaTable } from '../scores/table.ts';
import { tryFormula, tryInput } from '../scores/try-formula.ts';
import { formulasView, trialView, type ScoreFormulas } from './score-views.ts';

const tags = ['scores'];
const decisions: FormulaDecision[] = ['confirm', 'reject', 'withdraw'];

export function formulaRoutes(core: Core) {
  const app = newRouter();
  const all = async (actor: StaffActor): Promise<ScoreFormulas> => {
    const [rows, inForce] = await Promise.all([formulaRows(core.db), formulaFor(core.db, monthOf(cityDay(core.now())))]);
    const kinds = new Map<string, number>();
    for (const u of core.city.units.values()) if (u.active) for (const key of [u.type, `${u.type}:${u.level}`]) kinds.set(key, (kinds.get(key) ?? 0) + 1);
    return {
      items: [...rows.map((row) => ({
        version: row.version, state: row.state, stateName: formulaStateName(row.state), definition: row.definition, validFrom: row.validFrom, reason: row.reason, proposedByName: row.proposedByName, proposedAt: row.proposedAt.toISOString(),
        decidedByName: row.decidedByName, decidedAt: row.decidedAt?.toISOString() ?? null, decision: row.decision,
        verbs: formulaTable.filter((t) => (t.from as readonly string[]).includes(row.state)).flatMap(({ verb, zh, en }) => {
          const refusal = formulaRefusal(actor, verb, row);
          return refusal?.id === 'notAllowed' ? [] : [{ verb, zh, en, refusal: refusal ? { zh: refusal.zh, en: refusal.en } : null }];
        }),
      })), { version: 0, state: 'initial' as const, stateName: '系统初始公式', definition: defaultFormula, validFrom: '', reason: '', proposedByName: '系统', proposedAt: null, decidedByName: null, decidedAt: null, decision: null, verbs: [] }],
      inForce: inForce.version, mayPropose: formulaRefusal(actor, 'propose', null) === null,
      metrics: metrics.filter((m) => isCounted(m) && m.rows.tickets !== false).map(({ id, zh, en, unit, better }) => ({ id, zh, en, unit, better })), unitTypes: [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => ({ type, count })),
    };
  };
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '考核公式的历次版本', responses: { 200: json(formulasView), ...refusals } }), async (c) => c.json(await all(c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '提出新公式', request: body(proposeInput), responses: { 200: json(formulasView), ...refusals } }), async (c) => {
    await proposeFormula(core, c.get('actor'), c.req.valid('json'));
    return c.json(await all(c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/try', tags, summary: '试算', request: body(tryInput), responses: { 200: json(trialView), ...refusals } }), async (c) => c.json(await tryFormula(core, c.get('actor'), c.req.valid('json')), 200));
  for (const what of decisions)
    app.openapi(createRoute({ method: 'post', path: `/{version}/${what}`, tags, summary: formulaTable.find((t) => t.verb === what)!.zh, request: { params: z.object({ version: z.coerce.number().int().min(1) }), ...body(decideInput) }, responses: { 200: json(formulasView), ...refusals } }), async (c) => {
      await decideFormula(core, c.get('actor'), Number(c.req.param('version')), what, decideInput.parse(await c.req.json()));
      return c.json(await all(c.get('actor')), 200);
    });
  return app;
}
