/** One LISTEN for the process, handed on to every open stream. */
import type { Sql } from '../db/connect.ts';

export type LiveMessage = { topic: 'ticket'; id: number; no: string; kinds: string[] } | { topic: 'group'; data: Record<string, unknown> }
  /** `staffId`: whose telephone it is about; null: the floor as a whole, for those who watch it */
  | { topic: 'phone'; staffId: number | null; data: Record<string, unknown> };
type Listener = (message: LiveMessage) => void | Promise<void>;

export interface Live {
  /** how often an open stream shows that it lives, and looks whether its session still does */
  heartbeatMs: number;
  subscribe(listener: Listener): () => void;
  stop(): Promise<void>;
}

export async function listen(sql: Sql, onError: (error: unknown) => void, heartbeatMs = 20_000): Promise<Live> {
  const listeners = new Set<Listener>();
  const pass = (message: LiveMessage) => {
    for (const listener of listeners) void Promise.resolve(listener(message)).catch(onError);
  };
  const [tickets, groups, phones] = await Promise.all([
    sql.listen('ticket', (text) => pass({ topic: 'ticket', ...(JSON.parse(text) as { id: number; no: string; kinds: string[] }) })),
    sql.listen('group', (text) => pass({ topic: 'group', data: JSON.parse(text) as Record<string, unknown> })),
    sql.listen('phone', (text) => pass({ topic: 'phone', ...(JSON.parse(text) as { staffId: number | null; data: Record<string, unknown> }) })),
  ]);
  return {
    heartbeatMs,
    subscribe(listener) { listeners.add(listener); return () => void listeners.delete(listener); },
    stop: async () => { listeners.clear(); await Promise.all([tickets.unlisten(), groups.unlisten(), phones.unlisten()]); },
  };
}
