/** What a citizen's page shows of the one call that its telephone made. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { and, asc, eq, gte } from 'drizzle-orm';
import { errors, queryCode, schema, type Core } from '../../ticketing/index.ts';
import { call, callTicket, phone, type CallState } from '../db/schema/index.ts';
import { readQueue } from '../floor/queue/read.ts';
import { recentHistory } from '../floor/queue/history.ts';
import { estimate, minutesToSay, place } from '../queue/index.ts';
import { phonePassword } from '../security/phones/password.ts';

export interface PublicCallState {
  /** `none`: it has not arrived yet */
  state: CallState | 'none';
  callNo: string | null;
  /** 1 is next; told while they wait */
  place: number | null;
  /** null: cannot be told, or longer than ten minutes */
  minutes: number | null;
  held: boolean;
  /** nobody answers now: they may ask to be called back */
  unanswered: boolean;
  /** what was filed in it, with the codes by which it is followed */
  filed: { ticketNo: string; queryCode: string }[];
}

/** @throws HotlineError notAllowed where user and password are not those of a citizen's telephone */
export async function publicCallState(core: Core, { user, password }: { user: string; password: string }): Promise<PublicCallState> {
  const [row] = await core.db.select().from(phone).where(and(eq(phone.user, user), eq(phone.kind, 'citizen')));
  if (!row || !same(password, phonePassword(core, user))) throw errors.notAllowed('通话凭证不对。', 'These are not the credentials of a call.');
  const own = row.usedAt && await callOf(core, user, row.usedAt);
  if (!own) return { state: 'none', callNo: null, place: null, minutes: null, held: false, unanswered: false, filed: [] };
  const waits = own.state === 'waiting' ? await turnOf(core, own.id) : { place: null, minutes: null };
  return { state: own.state, callNo: own.callNo, ...waits, held: own.heldSince !== null, unanswered: own.state === 'ended' && own.answeredAt === null, filed: await filedIn(core, own.id) };
}

/** A telephone makes one call, just after it was taken for it: the index of arrivals finds it. */
async function callOf(core: Core, user: string, since: Date) {
  const [found] = await core.db.select().from(call).where(and(eq(call.webUser, user), gte(call.arrivedAt, new Date(since.getTime() - 60_000)))).limit(1);
  return found ?? null;
}

async function turnOf(core: Core, callId: number): Promise<{ place: number | null; minutes: number | null }> {
  const queue = await readQueue(core, core.db);
  const wait = estimate(await recentHistory(core, core.db), queue.waiting, queue.working, callId, queue.policy);
  return { place: place(queue.waiting, callId, queue.policy) || null, minutes: wait === null ? null : minutesToSay(wait) };
}

async function filedIn(core: Core, callId: number): Promise<PublicCallState['filed']> {
  const { ticket } = schema;
  const rows = await core.db.select({ ticketNo: ticket.ticketNo }).from(callTicket).innerJoin(ticket, eq(ticket.id, callTicket.ticketId))
    .where(and(eq(callTicket.callId, callId), eq(callTicket.why, 'filed'))).orderBy(asc(ticket.id));
  return rows.map(({ ticketNo }) => ({ ticketNo, queryCode: queryCode(core, ticketNo) }));
}

const same = (given: string, right: string): boolean => timingSafeEqual(digest(given), digest(right));
const digest = (text: string) => createHash('sha256').update(text).digest();
