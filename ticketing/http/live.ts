/** One LISTEN for the process, handed on to every open stream. */
import type { Sql } from '../db/connect.ts';

export type LiveMessage = { topic: 'ticket'; id: number; no: string; kinds: string[] } | { topic: 'group'; data: Record<string, unknown> }
  /** `staffId`: whose telephone it is about; null: the floor as a whole, for those who watch it */
  | { topic: 'phone'; staffId: number | null; data: Record<string, unknown> }
  /** the database was away: what it would have told meanwhile was told to nobody */
  | { topic: 'missed' };
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
  const hear = (channel: string, read: (told: Record<string, unknown>) => LiveMessage) => {
    let before = false;
    return sql.listen(channel, (text) => pass(read(JSON.parse(text) as Record<string, unknown>)), () => {
      if (before) pass({ topic: 'missed' });
      before = true;
    });
  };
  const heard = await Promise.all([
    hear('ticket', (told) => ({ topic: 'ticket', ...(told as { id: number; no: string; kinds: string[] }) })),
    hear('group', (data) => ({ topic: 'group', data })),
    hear('phone', (told) => ({ topic: 'phone', ...(told as { staffId: number | null; data: Record<string, unknown> }) })),
  ]);
  return {
    heartbeatMs,
    subscribe(listener) { listeners.add(listener); return () => void listeners.delete(listener); },
    stop: async () => { listeners.clear(); await Promise.all(heard.map((channel) => channel.unlisten())); },
  };
}
