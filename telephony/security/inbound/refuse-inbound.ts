/** Who is not put through. A caller hears why; nobody is cut off in silence (security/decisions/0001). */
import { eq, sql } from 'drizzle-orm';
import { maskPhone, normalisePhone, type Core } from '../../../ticketing/index.ts';
import { inboundRefusal, numberBlock, trunkHealth } from '../../db/schema/index.ts';
import type { EndCause, Source } from '../../engine/call-control.ts';
import { suspicious, isBlockedAddress } from '../blocking/blocked.ts';
import { citizenOf, takeCall } from '../phones/citizen.ts';
import { userOf } from '../phones/user-of.ts';
import { trunksNow } from '../trunks/in-force.ts';
import { nuisance, openEmergency, triedOften } from './humane.ts';
import { blockOf } from './number-blocks.ts';

/** `say`: prompts to be answered with and played before hanging up; empty: what asks is no telephone of a person, and is turned away unheard. */
export interface InboundRefusal { why: 'unknownUser' | 'agentsDialNothing' | 'oneCall' | 'addressBlocked' | 'unknownTrunk' | 'blocked' | 'nuisance'; cause: EndCause; say: string[] }

/**
 * @param called the number dialled
 * @returns null: put them through. Withheld numbers are. Every refusal leaves a row, and so does every blocked caller who is put through all the same.
 */
export async function refuseInbound(core: Core, from: Source, called: string): Promise<InboundRefusal | null> {
  return from.kind === 'user' ? refuseUser(core, from.user, called) : refuseTrunk(core, from, called);
}

async function refuseUser(core: Core, user: string, called: string): Promise<InboundRefusal | null> {
  const owner = userOf(user);
  if (owner?.kind === 'agent') return note(core, { why: 'agentsDialNothing', cause: 'refused', say: [] }, { way: 'web', called, address: null });
  const citizen = await citizenOf(core, user);
  const address = citizen?.address ?? null;
  if (!citizen) return note(core, { why: 'unknownUser', cause: 'refused', say: [] }, { way: 'web', called, address });
  if (address !== null && isBlockedAddress(core, address)) return note(core, { why: 'addressBlocked', cause: 'refused', say: [] }, { way: 'web', called, address });
  return (await takeCall(core, user)) ? null : note(core, { why: 'oneCall', cause: 'refused', say: [] }, { way: 'web', called, address });
}

async function refuseTrunk(core: Core, from: Extract<Source, { kind: 'trunk' }>, called: string): Promise<InboundRefusal | null> {
  const now = core.now();
  const address = from.address ?? null;
  const known = (await trunksNow(core)).some((t) => t.name === from.trunk);
  if (!known) {
    if (address) await suspicious(core, address, 'unknownSource');
    return note(core, { why: 'unknownTrunk', cause: 'refused', say: [] }, { way: 'trunk', called, address });
  }
  await core.db.insert(trunkHealth).values({ name: from.trunk, lastInAt: now }).onConflictDoUpdate({ target: trunkHealth.name, set: { lastInAt: now } });
  const number = from.number === null ? null : normalisePhone(from.number);
  // Withheld, or in a spelling that no rule knows: somebody calls for help, and is answered.
  if (number === null) return null;
  const print = core.cipher.fingerprint('phone', number);
  const block = await blockOf(core.db, print, now);
  const why = block ? 'blocked' : (await nuisance(core, print)) ? 'nuisance' : null;
  if (why === null) return null;
  const through = (await triedOften(core, print)) || (await openEmergency(core, print));
  if (block) await core.db.update(numberBlock).set(through ? { met: sql`${numberBlock.met} + 1`, letThrough: sql`${numberBlock.letThrough} + 1` } : { met: sql`${numberBlock.met} + 1` }).where(eq(numberBlock.id, block.id));
  const refusal: InboundRefusal = { why, cause: 'refused', say: [why === 'blocked' ? 'not-put-through' : 'already-noted', 'goodbye'] };
  await note(core, refusal, { way: 'trunk', called, address, masked: maskPhone(number), print, letThrough: through });
  return through ? null : refusal;
}

async function note(core: Core, refusal: InboundRefusal, about: { way: string; called: string; address: string | null; masked?: string; print?: Buffer; letThrough?: boolean }): Promise<InboundRefusal> {
  await core.db.insert(inboundRefusal).values({ letThrough: false, ...about, called: about.called.slice(0, 40), at: core.now(), why: refusal.why });
  return refusal;
}
