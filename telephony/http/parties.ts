import { createRoute, z } from '@hono/zod-openapi';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { errors, json, newRouter, refusals, roleFor, schema, words, type Core } from '../../ticketing/index.ts';
import { line } from '../db/schema/line.ts';
import { seat } from '../db/schema/seat.ts';
import { phoneRoles } from '../floor/roles.ts';

const kinds = ['colleague', 'line', 'duty', 'emergency', 'partner', 'interpreter'] as const;
const party = z.object({
  key: z.string(), kind: z.enum(kinds), name: z.string(), detail: z.string(),
  /** can answer now; null: nobody knows before they are called */
  free: z.boolean().nullable(),
  /** one of them, as the verbs consult, transfer and conference take it */
  staffId: z.number().optional(), line: z.string().optional(), number: z.string().optional(),
}).openapi('Party');
export type PartyView = z.infer<typeof party>;

/** Whom an agent may ask in the middle of a call: colleagues at their telephone, lines, duty phones, 110, partners, interpreters. What may be dialled is decided when it is (security/dial). */
export function partyRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags: ['phone'], summary: '可咨询、转接的对象', responses: { 200: json(z.object({ items: z.array(party) })), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    if (!roleFor(actor, phoneRoles)) throw errors.notAllowed('您的岗位没有坐席电话。', 'Your role has no telephone.');
    return c.json({ items: [...await atTheirTelephones(core, actor.staffId), ...await lines(core), ...outside(core)] }, 200);
  });
  return app;
}

/** Colleagues whose telephone is connected; who speaks another language stands there as an interpreter too. */
async function atTheirTelephones(core: Core, self: number): Promise<PartyView[]> {
  const { staff } = schema;
  const rows = await core.db.select({ staffId: staff.id, name: staff.name, unitId: staff.unitId, languages: staff.languages, state: seat.state, callId: seat.callId, phoneUser: seat.phoneUser }).from(seat)
    .innerJoin(staff, eq(staff.id, seat.staffId)).where(and(eq(staff.active, true), ne(seat.staffId, self), inArray(seat.state, ['ready', 'busy', 'talking', 'afterCall', 'ringing']))).orderBy(asc(staff.id)).limit(500);
  return rows.flatMap((r) => {
    const free = r.state === 'ready' && r.callId === null && r.phoneUser !== null;
    const spoken = r.languages.map((code) => words.language[code as keyof typeof words.language] ?? code).join('、');
    const one = { name: r.name, detail: core.city.units.get(r.unitId)?.shortName ?? '', free, staffId: r.staffId };
    return [{ key: `staff-${r.staffId}`, kind: 'colleague' as const, ...one }, ...(spoken ? [{ key: `interpreter-${r.staffId}`, kind: 'interpreter' as const, ...one, detail: spoken }] : [])];
  });
}

async function lines(core: Core): Promise<PartyView[]> {
  const rows = await core.db.select({ number: line.number, name: line.name }).from(line).where(eq(line.active, true)).orderBy(asc(line.number));
  return rows.map((l) => ({ key: `line-${l.number}`, kind: 'line', name: l.name, detail: l.number, free: null, line: l.number }));
}

function outside(core: Core): PartyView[] {
  const partners = [...core.city.partnerLines.values()].filter((p) => p.active).map((p) => ({ key: `partner-${p.code}`, kind: p.kind === 'emergency' ? 'emergency' as const : 'partner' as const, name: p.name, detail: '', free: null, number: p.number }));
  const duty = [...core.city.units.values()].filter((u) => u.active && u.dutyPhone).map((u) => ({ key: `duty-${u.id}`, kind: 'duty' as const, name: u.name, detail: '', free: null, number: u.dutyPhone! }));
  return [...partners, ...duty];
}
