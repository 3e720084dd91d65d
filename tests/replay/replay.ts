import type { Outcome } from '../../ticketing/intake/channels/integration/outcomes.ts';
import type { Door } from './door.ts';
import type { ReplayMessage } from './messages.ts';

export interface Refusal { messageId: string; reason: string }
export interface Sent { accepted: number; duplicates: number; refused: Refusal[] }
export type ShowProgress = (what: string, done: number, total: number) => void;

const BATCH = 100;
const ASK_BATCH = 500;
const POLL_MS = 500;
/** Work that has not moved for so long waits for something that will not come by waiting (a carrier that is down). */
const STUCK_MS = 120_000;

/** Sends the messages in their order; the next batch goes when the one before is in. */
export async function sendAll(door: Door, messages: ReplayMessage[], show: ShowProgress): Promise<Sent> {
  const sent: Sent = { accepted: 0, duplicates: 0, refused: [] };
  for (let at = 0; at < messages.length; at += BATCH) {
    for (const result of await door.send(messages.slice(at, at + BATCH))) {
      if ('error' in result) sent.refused.push({ messageId: result.messageId, reason: `${result.error.id}: ${result.error.en}` });
      else if (result.duplicate) sent.duplicates += 1;
      else sent.accepted += 1;
    }
    show('sent', Math.min(at + BATCH, messages.length), messages.length);
  }
  return sent;
}

/** Waits until no work is left. @returns how many jobs are left where they no longer move */
export async function waitUntilDone(door: Door, since: Date, show: ShowProgress): Promise<number> {
  let most = 0;
  let last = { waiting: -1, at: Date.now() };
  for (;;) {
    const { jobsWaiting } = await door.progress(since);
    most = Math.max(most, jobsWaiting);
    show('handled', most - jobsWaiting, most);
    if (jobsWaiting === 0) return 0;
    if (jobsWaiting !== last.waiting) last = { waiting: jobsWaiting, at: Date.now() };
    if (Date.now() - last.at > STUCK_MS) return jobsWaiting;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** What became of each message, those of earlier replays included. */
export async function askOutcomes(door: Door, messages: ReplayMessage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < messages.length; at += ASK_BATCH) {
    outcomes.push(...await door.outcomes(messages.slice(at, at + ASK_BATCH).map((message) => message.messageId)));
  }
  return outcomes;
}
