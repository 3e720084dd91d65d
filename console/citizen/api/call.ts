import type { Language } from '../reading/language.tsx';
import type { Words } from '../words/words.ts';

/** Milliseconds before a slow answer counts as none. Long, because a second press is safe but unsettling. */
const patience = 20_000;

/** The server's refusal, or no answer at all (`id` noAnswer), after which nobody knows whether the message arrived. */
export class CallFailed extends Error {
  readonly id: string;
  readonly status: number;
  readonly said: Record<Language, string> | null;

  constructor(id: string, status: number, said: Record<Language, string> | null) {
    super(id);
    this.id = id;
    this.status = status;
    this.said = said;
  }
}

/**
 * One JSON request to the public API. No cookie goes with it.
 * @throws CallFailed
 */
export async function call<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => { throw new CallFailed('noAnswer', 0, null); });
  const read: unknown = await answer.json().catch(() => null);
  if (answer.ok && read !== null) return read as T;
  const said = (read as { error?: { id: string; zh: string; en: string } } | null)?.error;
  throw said ? new CallFailed(said.id, answer.status, said) : new CallFailed('noAnswer', answer.status, null);
}

/** A sentence for the citizen: the server's own where it gave one. */
export function explain(error: unknown, language: Language, words: Words): string {
  return error instanceof CallFailed && error.said ? error.said[language] : words.failed.noAnswer;
}
