/** What telephones, desks and wallboards are told at once: a NOTIFY that the stream of each page hands on (ticketing/http/live.ts). */
import { sql } from 'drizzle-orm';
import type { Tx } from '../../ticketing/index.ts';

export interface PhoneNews { what: 'ringing' | 'call' | 'seat' | 'message' | 'floor' | 'words'; callNo?: string; text?: string }

/** When the transaction commits. @param staffId whom it is for; null: all who watch the floor */
export const tell = (tx: Pick<Tx, 'execute'>, staffId: number | null, data: PhoneNews) =>
  tx.execute(sql`select pg_notify('phone', ${JSON.stringify({ staffId, data })})`);

/** Several in one round trip; the same news to the same people once. */
export function tellAll(tx: Pick<Tx, 'execute'>, news: readonly (readonly [number | null, PhoneNews])[]) {
  const texts = new Set(news.map(([staffId, data]) => JSON.stringify({ staffId, data })));
  return tx.execute(sql`select ${sql.join([...texts].map((text) => sql`pg_notify('phone', ${text})`), sql`, `)}`);
}
