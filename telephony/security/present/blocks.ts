import { z } from '@hono/zod-openapi';
import { desc, gt } from 'drizzle-orm';
import type { Core, StaffActor } from '../../../ticketing/index.ts';
import { addressBlock, inboundRefusal, numberBlock } from '../../db/schema/index.ts';
import { liftRefusal } from '../blocking/blocked.ts';
import { suspicions, type Suspicion } from '../blocking/count.ts';
import { blockWho, mayBlock } from '../inbound/number-blocks.ts';
import { mustReadBlocks, namesOf, proposalOf, proposalView, verbsFor } from './who.ts';

const lifted = { liftedByName: z.string().nullable(), liftedAt: z.string().nullable(), liftedWhy: z.string().nullable(), mayLift: z.boolean() };
export const numberBlockView = proposalView.extend({ number: z.string(), from: z.string(), until: z.string(), holds: z.boolean(), met: z.number(), letThrough: z.number(), ...lifted }).openapi('NumberBlock');
export const addressBlockView = z.object({ address: z.string(), strikes: z.number(), what: z.object({ zh: z.string(), en: z.string() }), blockedAt: z.string(), until: z.string(), holds: z.boolean(), ...lifted }).openapi('AddressBlock');
export const inboundRefusalView = z.object({ id: z.number(), at: z.string(), why: z.string(), letThrough: z.boolean(), way: z.string(), called: z.string(), number: z.string().nullable(), address: z.string().nullable() }).openapi('InboundRefusal');
export const blocksView = z.object({ numbers: z.array(numberBlockView), addresses: z.array(addressBlockView), refusals: z.array(inboundRefusalView), mayBlock: z.boolean() }).openapi('PhoneBlocks');
export type NumberBlockView = z.infer<typeof numberBlockView>;
export type AddressBlockView = z.infer<typeof addressBlockView>;
export type PhoneBlocksView = z.infer<typeof blocksView>;

/** Blocks of the last ninety days, and what was turned away lately. @throws HotlineError notAllowed */
export async function presentBlocks(core: Core, actor: StaffActor): Promise<PhoneBlocksView> {
  mustReadBlocks(actor);
  const now = core.now();
  const since = new Date(now.getTime() - 90 * 86_400_000);
  const numbers = await core.db.select().from(numberBlock).where(gt(numberBlock.until, since)).orderBy(desc(numberBlock.id)).limit(200);
  const addresses = await core.db.select().from(addressBlock).where(gt(addressBlock.until, since)).orderBy(desc(addressBlock.until)).limit(200);
  const refusals = await core.db.select().from(inboundRefusal).orderBy(desc(inboundRefusal.id)).limit(100);
  const names = await namesOf(core, [...numbers.flatMap((r) => [r.proposedBy, r.decidedBy, r.liftedBy]), ...addresses.map((r) => r.liftedBy)]);
  const liftedOf = (r: { liftedBy: number | null; liftedAt: Date | null; liftedWhy: string | null }) => ({ liftedByName: r.liftedBy === null ? null : names.get(r.liftedBy) ?? null, liftedAt: r.liftedAt?.toISOString() ?? null, liftedWhy: r.liftedWhy });
  return {
    numbers: numbers.map((r) => {
      const holds = r.state === 'confirmed' && !r.liftedAt && r.from <= now && r.until > now;
      return { ...proposalOf(r, names, verbsFor(r, blockWho, actor)), number: r.masked, from: r.from.toISOString(), until: r.until.toISOString(), holds, met: r.met, letThrough: r.letThrough, ...liftedOf(r), mayLift: holds && mayBlock(actor) };
    }),
    addresses: addresses.map((r) => {
      const holds = !r.liftedAt && r.until > now;
      const { zh, en } = suspicions[r.what as Suspicion] ?? { zh: r.what, en: r.what };
      return { address: r.address, strikes: r.strikes, what: { zh, en }, blockedAt: r.blockedAt.toISOString(), until: r.until.toISOString(), holds, ...liftedOf(r), mayLift: holds && liftRefusal(actor) === null };
    }),
    refusals: refusals.map((r) => ({ id: r.id, at: r.at.toISOString(), why: r.why, letThrough: r.letThrough, way: r.way, called: r.called, number: r.masked, address: r.address })),
    mayBlock: mayBlock(actor),
  };
}
