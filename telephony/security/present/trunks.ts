/** Trunks as administrators see them: how each is, what is proposed, how it does. Secrets are shown to nobody. */
import { z } from '@hono/zod-openapi';
import { desc } from 'drizzle-orm';
import { roleFor, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { trunk, trunkHealth } from '../../db/schema/index.ts';
import { trunkWho } from '../trunks/decide.ts';
import type { TrunkRow } from '../trunks/in-force.ts';
import { trunkProposers } from '../trunks/propose.ts';
import { isFailing } from '../trunks/route.ts';
import { mustReadSecurity, namesOf, proposalOf, proposalView, verbsFor } from './who.ts';

const settings = z.object({
  name: z.string(), title: z.string(), kind: z.enum(['sip', 'twilio']), contact: z.string(), addresses: z.array(z.string()), transport: z.enum(['udp', 'tcp', 'tls']), username: z.string().nullable(), hasSecret: z.boolean(),
  numbers: z.array(z.string()), prefixes: z.array(z.string()), priority: z.number(), format: z.enum(['national', 'local', 'e164']), mostCalls: z.number().nullable(), active: z.boolean(),
});
export const trunkChange = proposalView.extend({ settings }).openapi('TrunkChange');
export const trunkView = z.object({
  name: z.string(), current: settings.nullable(), proposal: trunkChange.nullable(), history: z.array(trunkChange),
  /** `failing`: the last calls could not be carried, and others are taken first; `unused`: nothing was heard of it yet */
  health: z.object({ state: z.enum(['well', 'failing', 'unused', 'off']), lastInAt: z.string().nullable(), lastOutAt: z.string().nullable(), failures: z.number(), lastFailureAt: z.string().nullable(), lastCause: z.string().nullable() }),
}).openapi('Trunk');
export const trunksView = z.object({ items: z.array(trunkView), mayPropose: z.boolean() });
export type TrunkView = z.infer<typeof trunkView>;
export type TrunkChange = z.infer<typeof trunkChange>;
export type TrunksView = z.infer<typeof trunksView>;

const settingsOf = ({ passwordSealed, ...row }: TrunkRow): z.infer<typeof settings> => ({
  name: row.name, title: row.title, kind: row.kind, contact: row.contact, addresses: row.addresses, transport: row.transport, username: row.username, hasSecret: passwordSealed !== null, numbers: row.numbers, prefixes: row.prefixes, priority: row.priority, format: row.format, mostCalls: row.mostCalls, active: row.active,
});

/** @throws HotlineError notAllowed */
export async function presentTrunks(core: Core, actor: StaffActor): Promise<TrunksView> {
  mustReadSecurity(actor);
  const rows = await core.db.select().from(trunk).orderBy(desc(trunk.decidedAt), desc(trunk.id));
  const health = new Map((await core.db.select().from(trunkHealth)).map((h) => [h.name, h]));
  const names = await namesOf(core, rows.flatMap((r) => [r.proposedBy, r.decidedBy]));
  const changeOf = (row: TrunkRow) => ({ ...proposalOf(row, names, verbsFor(row, trunkWho, actor)), settings: settingsOf(row) });
  const now = core.now();
  const items = [...new Set(rows.map((r) => r.name))].toSorted().map((name): TrunkView => {
    const own = rows.filter((r) => r.name === name);
    const current = own.find((r) => r.state === 'confirmed');
    const proposal = own.find((r) => r.state === 'proposed');
    const h = health.get(name);
    const state = !current?.active ? 'off' : isFailing(h, now) ? 'failing' : h?.lastInAt || h?.lastOutAt ? 'well' : 'unused';
    return {
      name, current: current ? settingsOf(current) : null, proposal: proposal ? changeOf(proposal) : null, history: own.map(changeOf),
      health: { state, lastInAt: h?.lastInAt?.toISOString() ?? null, lastOutAt: h?.lastOutAt?.toISOString() ?? null, failures: h?.failures ?? 0, lastFailureAt: h?.lastFailureAt?.toISOString() ?? null, lastCause: h?.lastCause ?? null },
    };
  });
  return { items, mayPropose: roleFor(actor, trunkProposers) !== undefined };
}
