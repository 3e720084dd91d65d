/** A call comes in at a number of Twilio: handed to our switch, or told honestly that nobody can be reached, with a task to call back. */
import { eq } from 'drizzle-orm';
import { maskPhone, normalisePhone, type Core, type Tx } from '../../ticketing/index.ts';
import { askCallBack } from '../call-back/index.ts';
import { twilioCall } from '../db/schema/index.ts';
import { lineOfTwilio } from './line-of.ts';
import { newToken, overStatuses, twilioTrunk, type TwilioCallRow } from './rows.ts';
import { dialSwitch, sayAndLeave, sentences, sipAddress } from './twiml.ts';
import { callerOf, type IncomingForm } from './webhook.ts';

/** Twilio asks our switch within a second or two of this answer; a repeated webhook within its fifteen. */
const tokenMs = 60_000;
export const afterPath = '/api/channels/twilio-voice/after';

/** @returns TwiML. The same call told again gets the same answer while it may still use it; afterwards it is hung up, and nothing is done twice. */
export async function incoming(core: Core, form: IncomingForm): Promise<string> {
  const { row, known } = await begin(core, form);
  const trunk = await twilioTrunk(core.db);
  const now = core.now();
  if (row.endedAt !== null || row.tokenUsedAt !== null || row.tokenUntil <= now) return sayAndLeave(null);
  if (!trunk || !core.config.twilio!.voiceSip || core.config.voice.engine !== 'asterisk') return known ? sayAndLeave(null) : notPutThrough(core, row, 'missed');
  return dialSwitch({ to: sipAddress(core.config.twilio!, row.token), digest: { username: trunk.username, password: trunk.passwordSealed && core.cipher.open(trunk.passwordSealed) }, after: `${core.config.publicUrl}${afterPath}` });
}

async function begin(core: Core, form: IncomingForm): Promise<{ row: TwilioCallRow; known: boolean }> {
  const now = core.now();
  const from = callerOf(form.From);
  const number = from === null ? null : normalisePhone(from);
  const [made] = await core.db.insert(twilioCall).values({
    sid: form.CallSid, direction: 'inbound', trunk: (await twilioTrunk(core.db))?.name ?? 'twilio', token: newToken(), tokenUntil: new Date(now.getTime() + tokenMs), ownNumber: normalisePhone(form.To) ?? form.To.slice(0, 40), status: 'ringing', createdAt: now,
    ...(number ? { numberSealed: core.cipher.seal(number), numberPrint: core.cipher.fingerprint('phone', number), numberMasked: maskPhone(number) } : {}),
  }).onConflictDoNothing().returning();
  if (made) return { row: made, known: false };
  const [row] = await core.db.select().from(twilioCall).where(eq(twilioCall.sid, form.CallSid));
  return { row: row!, known: true };
}

/** Tells the caller, and makes the task to call them back; once, whoever asks for it. */
async function notPutThrough(core: Core, row: TwilioCallRow, why: 'missed' | 'lost'): Promise<string> {
  const noted = await core.db.transaction(async (tx) => {
    const [held] = await tx.select().from(twilioCall).where(eq(twilioCall.id, row.id)).for('update');
    if (held!.endedAt !== null) return null;
    await tx.update(twilioCall).set({ endedAt: core.now() }).where(eq(twilioCall.id, row.id));
    return callThemBack(core, tx, row, why);
  });
  return sayAndLeave(noted === null ? sentences.notReached : sentences.calledBack);
}

async function callThemBack(core: Core, tx: Tx, row: TwilioCallRow, why: 'missed' | 'lost'): Promise<number | null> {
  return askCallBack(core, tx, { lineNumber: await lineOfTwilio(core, row.ownNumber, tx), callerSealed: row.numberSealed, callerPrint: row.numberPrint, callerMasked: row.numberMasked, queuedAt: row.createdAt }, why);
}

/** What became of <Dial>: a call that never reached the floor is told so and called back; one that did is over. */
export async function afterDial(core: Core, form: { CallSid: string; DialCallStatus: string }): Promise<string> {
  const [row] = await core.db.select().from(twilioCall).where(eq(twilioCall.sid, form.CallSid));
  if (!row || row.direction !== 'inbound') return sayAndLeave(null);
  return row.tokenUsedAt === null && form.DialCallStatus !== 'completed' && form.DialCallStatus !== 'answered' ? notPutThrough(core, row, 'lost') : sayAndLeave(null);
}

/** The caller gave up before our switch was reached, or Twilio could not reach it and did not ask what to do: nobody is lost. */
export async function settleInbound(core: Core, row: TwilioCallRow): Promise<void> {
  if (row.direction !== 'inbound' || row.tokenUsedAt !== null || !overStatuses.includes(row.status)) return;
  await core.db.transaction((tx) => callThemBack(core, tx, row, 'missed'));
}
