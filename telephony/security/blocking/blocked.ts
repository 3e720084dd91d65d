/** Addresses that are shut out, in memory for the door and in rows for ever. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { errors, reason, checkInput, roleFor, roleNames, type Core, type Role, type StaffActor } from '../../../ticketing/index.ts';
import { addressBlock } from '../../db/schema/index.ts';
import { raiseAlarm } from '../dial/alarms.ts';
import { trunksNow } from '../trunks/in-force.ts';
import { count, isBlocked, type Suspicion, type Watch } from './count.ts';
import { isThisMachine, liesWithin, plainAddress } from './own-addresses.ts';

/** Per core: a test has several. */
const watches = new WeakMap<Core['sql'], Map<string, Watch>>();
const mostWatched = 20_000;
const watchesOf = (core: Pick<Core, 'sql'>): Map<string, Watch> => {
  const known = watches.get(core.sql);
  if (known) return known;
  const made = new Map<string, Watch>();
  watches.set(core.sql, made);
  return made;
};

/** Whether the door stays shut for this address. Asked for every connection, so it is answered from memory. */
export function isBlockedAddress(core: Pick<Core, 'sql' | 'now'>, address: string): boolean {
  const plain = plainAddress(address);
  return plain !== null && isBlocked(watchesOf(core).get(plain), core.now().getTime());
}

/**
 * Tells that an address did something that no telephone of ours does. Never throws: whoever tells has other work.
 * This machine and the addresses of our own trunks are never shut out (a mistyped password of the carrier must not take the city's hotline away): of a trunk an alarm is raised instead.
 * @returns whether the address is shut out now
 */
export async function suspicious(core: Core, address: string, what: Suspicion): Promise<boolean> {
  const plain = plainAddress(address);
  if (plain === null || isThisMachine(plain)) return false;
  try {
    const all = watchesOf(core);
    const now = core.now();
    const { watch, blocked } = count(all.get(plain), what, now.getTime());
    all.set(plain, watch);
    if (all.size > mostWatched) for (const [key, w] of all) if (!isBlocked(w, now.getTime())) { all.delete(key); if (all.size <= mostWatched / 2) break; }
    if (!blocked) return isBlocked(watch, now.getTime());
    const trunk = (await trunksNow(core)).find((t) => liesWithin(plain, t.addresses));
    if (trunk) {
      all.delete(plain);
      await raiseAlarm(core, { kind: 'carrierSuspicious', about: `trunk:${trunk.name}`, staffId: null, stops: false, data: { trunk: trunk.name, address: plain, what } });
      return false;
    }
    const row = { strikes: watch.strikes, what, events: watch.strikes, blockedAt: now, until: new Date(watch.until!), liftedBy: null, liftedAt: null, liftedWhy: null };
    await core.db.insert(addressBlock).values({ address: plain, ...row }).onConflictDoUpdate({ target: addressBlock.address, set: row });
    core.log.warn({ address: plain, what, until: row.until }, 'an address was shut out of telephony');
    return true;
  } catch (error) {
    core.log.error({ err: error }, 'a suspicious address could not be noted');
    return false;
  }
}

/** Reads the blocks that hold, at start and when another process lifted one. */
export async function loadBlocks(core: Core): Promise<void> {
  const rows = await core.db.select().from(addressBlock);
  const all = watchesOf(core);
  for (const row of rows) all.set(row.address, { seen: [], strikes: row.liftedAt ? 0 : row.strikes, until: row.liftedAt ? null : row.until.getTime(), lastAt: row.until.getTime() });
}

const lifters: readonly Role[] = ['secAdmin', 'sysAdmin'];
/** @returns why this actor may not lift a block, or null */
export const liftRefusal = (actor: StaffActor) => (roleFor(actor, lifters) ? null : errors.notAllowed(`解除地址封禁由${roleNames(lifters)}办理。`, `An address is let in again by: ${lifters.join(', ')}.`));

/** Lets an address in again before its time, and forgets what it did. @throws HotlineError notAllowed, notFound, invalid */
export async function liftAddress(core: Core, actor: StaffActor, address: string, input: unknown): Promise<void> {
  const refusal = liftRefusal(actor);
  if (refusal) throw refusal;
  const why = checkInput(reason, (input as { reason?: unknown }).reason);
  const now = core.now();
  const rows = await core.db.update(addressBlock).set({ liftedBy: actor.staffId, liftedAt: now, liftedWhy: why }).where(and(eq(addressBlock.address, plainAddress(address) ?? ''), isNull(addressBlock.liftedAt), gt(addressBlock.until, now))).returning();
  if (!rows.length) throw errors.notFound('封禁地址');
  await core.sql.notify('phoneBlock', address);
  await loadBlocks(core);
}
