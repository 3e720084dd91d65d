import { setTimeout as wait } from 'node:timers/promises';
import { AriRefusal, type Ari } from './ari/client.ts';

/** What Asterisk is told over ARI and keeps in a database of its own (config/sorcery.conf), so that it outlives both of us. */
type Kind = 'auth' | 'aor' | 'endpoint' | 'identify';
const path = (kind: Kind, id: string) => `/asterisk/config/dynamic/res_pjsip/${kind}/${encodeURIComponent(id)}`;

/** Asterisk's database now and then refuses a change that it takes in the next moment (seen with 22.10). */
const TRIES = 6;
async function untilTaken<T>(change: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await change();
    } catch (error) {
      if (tries === TRIES || !(error instanceof AriRefusal) || (error.status !== 403 && error.status !== 500)) throw error;
      await wait(20 * 2 ** tries);
    }
  }
}

/** Writes an object, whether it was there or not. */
export async function tellObject(ari: Ari, kind: Kind, id: string, fields: Record<string, string | number>): Promise<void> {
  await untilTaken(() => ari.ask('PUT', path(kind, id), {}, { fields: Object.entries(fields).map(([attribute, value]) => ({ attribute, value: String(value) })) }));
}

export async function forgetObject(ari: Ari, kind: Kind, id: string): Promise<void> {
  await untilTaken(() => ari.askUnless([404], 'DELETE', path(kind, id)));
}

/** A field of an object that is there; null: no such object. */
export async function fieldOf(ari: Ari, kind: Kind, id: string, field: string): Promise<string | null> {
  const fields = await ari.ask<{ attribute: string; value: string }[]>('GET', path(kind, id)).catch((error: unknown) => {
    if (error instanceof AriRefusal) return null;
    throw error;
  });
  return fields?.find(({ attribute }) => attribute === field)?.value ?? null;
}
