/** One LISTEN for the process, handed on to every open stream. */
import type { Sql } from '../db/connect.ts';

export type LiveMessage = { topic: 'ticket'; id: number; no: string; kinds: string[] } | { topic: 'group'; data: Record<string, unknown> };
type Listener = (message: LiveMessage) => void | Promise<void>;

export interface Live { subscribe(listener: Listener): () => void; stop(): Promise<void> }

export async function listen(sql: Sql, onError: (error: unknown) => void): Promise<Live> {
  const listeners = new Set<Listener>();
  const pass = (message: LiveMessage) => {
    for (const listener of listeners) void Promise.resolve(listener(message)).catch(onError);
  };
  const [tickets, groups] = await Promise.all([
    sql.listen('ticket', (text) => pass({ topic: 'ticket', ...(JSON.parse(text) as { id: number; no: string; kinds: string[] }) })),
    sql.listen('group', (text) => pass({ topic: 'group', data: JSON.parse(text) as Record<string, unknown> })),
  ]);
  return {
    subscribe(listener) { listeners.add(listener); return () => void listeners.delete(listener); },
    stop: async () => { listeners.clear(); await Promise.all([tickets.unlisten(), groups.unlisten()]); },
  };
}
