import type { Sql } from '../../../ticketing/db/connect.ts';
import type { Recording } from './recording.ts';
import type { Statement } from './statement-log.ts';

/**
 * Writes the recorded rows once more, as rows of their own: the same statements in the same transactions, with
 * statements prepared, and nothing read, checked or computed in between. This is what the database alone can do.
 * @param number different for each replay on one database
 */
export async function replay(sql: Sql, recording: Recording, number: number): Promise<void> {
  const names = new Map([[recording.messageId, `replay-${number}`]]);
  const made: Record<string, number> = {};
  const found = new RegExp([recording.messageId, recording.ticketNo, ...Object.values(recording.ids).flat()].join('|'), 'g');

  /** The k-th row made in a table takes the place of the k-th recorded one. */
  function learn({ text }: Statement, rows: readonly Record<string, unknown>[]): void {
    const table = /\bnextval\(/i.test(text) ? 'ticket' : /\binsert into "?(\w+)"?/i.exec(text)?.[1] ?? '';
    for (const row of rows) {
      if (row.seq !== undefined) names.set(recording.ticketNo, recording.ticketNo.slice(0, -7) + String(Number(row.seq) % 10_000_000).padStart(7, '0'));
      const recorded = recording.ids[table]?.[made[table] ?? 0];
      if (row.id === undefined || recorded === undefined || names.has(recorded)) continue;
      names.set(recorded, String(row.id));
      made[table] = (made[table] ?? 0) + 1;
    }
  }

  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(found, (old) => names.get(old) ?? old);
    if (typeof value === 'number') return Number(names.get(String(value)) ?? value);
    return Buffer.isBuffer(value) ? bytesOfItsOwn(value, number) : value;
  };

  for (const statements of recording.transactions) {
    await sql.begin(async (tx) => {
      for (const statement of statements) learn(statement, await tx.unsafe(statement.text, statement.parameters.map(renamed) as never[], { prepare: true }));
    });
  }
}

/** Fingerprints and hashes look random and are unique; so do these. */
function bytesOfItsOwn(bytes: Buffer, number: number): Buffer {
  const own = Buffer.from(bytes);
  if (own.length >= 8) own.writeUInt32LE(Math.imul(number + 1, 0x9e3779b1) >>> 0, 0).toString();
  return own;
}
