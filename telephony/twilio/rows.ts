/** The rows of Twilio's calls: begun, handed to our switch once, told of, ended. */
import { randomInt } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { twilioCall } from '../db/schema/index.ts';
import { trunksNow, type TrunkRow } from '../security/trunks/in-force.ts';
import type { StatusForm } from './webhook.ts';

export type TwilioCallRow = typeof twilioCall.$inferSelect;

/** What Twilio dials at our switch: digits alone, which every dialplan takes for a number, longer than any number is; 80 bits. */
export const newToken = (): string => `999${Array.from({ length: 4 }, () => String(randomInt(1_000_000)).padStart(6, '0')).join('')}`;
export const isToken = (called: string): boolean => /^999\d{24}$/.test(called);

/** The trunk over which Twilio's calls come to us, as it was confirmed; null: there is none in use. */
export const twilioTrunk = async (db: Db | Tx): Promise<TrunkRow | null> => (await trunksNow({ db })).find((t) => t.kind === 'twilio') ?? null;

export const overStatuses: readonly string[] = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];

/** Takes the one use of a token. @returns null for one that is unknown, used, or too old */
export async function takeToken(core: Pick<Core, 'db' | 'now'>, token: string, switchLeg: string): Promise<TwilioCallRow | null> {
  const now = core.now();
  const [row] = await core.db.update(twilioCall).set({ tokenUsedAt: now, switchLeg }).where(and(eq(twilioCall.token, token), isNull(twilioCall.tokenUsedAt), isNull(twilioCall.endedAt), gt(twilioCall.tokenUntil, now))).returning();
  return row ?? null;
}

/**
 * Notes a status. One with a lower number than the last, the same again, or after the end changes nothing but the list of what was heard.
 * @returns the row when something changed; null for what came late, twice, or about a call we do not know
 */
export async function noteStatus(core: Core, { CallSid, CallStatus, SequenceNumber, SipResponseCode }: StatusForm): Promise<TwilioCallRow | null> {
  const status = CallStatus === 'answered' ? 'in-progress' : CallStatus;
  return core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(twilioCall).where(eq(twilioCall.sid, CallSid)).for('update');
    if (!row) return null;
    const now = core.now();
    const over = overStatuses.includes(status);
    // A last status is believed whatever its number; a number may be missing (calls that come in have one status only).
    const late = row.endedAt !== null || (!over && SequenceNumber !== undefined && SequenceNumber <= row.sequence);
    const heard = [...row.heard.slice(-29), { at: now.toISOString(), what: 'status', status, outcome: late ? 'late' as const : 'taken' as const }];
    const [after] = await tx.update(twilioCall).set(late ? { heard } : { heard, status, sequence: Math.max(row.sequence, SequenceNumber ?? -1), sipCode: SipResponseCode ?? row.sipCode, ...(over ? { endedAt: now } : {}) }).where(eq(twilioCall.id, row.id)).returning();
    if (!late) await tx.execute(sql`select pg_notify('twilio', ${String(row.id)})`);
    return late ? null : after!;
  });
}
