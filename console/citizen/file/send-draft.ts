import type { NewAppeal, Receipt } from '../api/appeals.ts';
import { CallFailed } from '../api/call.ts';
import { appealOf, type Draft } from './draft.ts';

export interface Sent { receipt: Receipt; /** an earlier, differently worded send had arrived after all */ earlier: boolean }

/**
 * Sends the draft so that a double press or a lost answer stays one appeal.
 * `keep` stores the draft with the body before it leaves, because the page may die while it is on its way.
 * When the citizen edited after a lost answer and the server had taken the older wording, it says keyReused;
 * the older wording is then sent again, which brings back its number.
 * @throws CallFailed; the draft is as `keep` last saw it
 */
export async function sendDraft(draft: Draft, file: (appeal: NewAppeal) => Promise<Receipt>, keep: (draft: Draft) => void): Promise<Sent> {
  const appeal = appealOf(draft);
  const older = draft.unanswered.filter((u) => !same(u, appeal));
  keep({ ...draft, unanswered: [...older, appeal] });
  try {
    return { receipt: await file(appeal), earlier: false };
  } catch (error) {
    if (isKeyReused(error)) return { receipt: await recover(older, file, error), earlier: true };
    // a clear refusal means this wording is not on the server
    if (error instanceof CallFailed && error.said) keep({ ...draft, unanswered: older });
    throw error;
  }
}

async function recover(older: NewAppeal[], file: (appeal: NewAppeal) => Promise<Receipt>, refusal: unknown): Promise<Receipt> {
  for (const appeal of older) {
    try {
      return await file(appeal);
    } catch (error) {
      if (!isKeyReused(error)) throw error;
    }
  }
  throw refusal;
}

const isKeyReused = (error: unknown) => error instanceof CallFailed && error.id === 'keyReused';
const same = (a: NewAppeal, b: NewAppeal) => JSON.stringify(a) === JSON.stringify(b);
