/** Which tab this is, and which has the telephone: one telephone a person, in one tab. */

const key = 'hotline.phone.tab';
const channelName = 'hotline.phone';

const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, '0')).join('');

/**
 * The tab's own name, the same after a reload, so that the page finds its telephone again.
 * A duplicated tab comes with a copy of the name: whoever holds the lock keeps it, the other takes a new one.
 */
export async function nameOfTab(store: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage, locks: LockManager | undefined = navigator.locks): Promise<string> {
  const kept = store.getItem(key);
  if (kept && await hold(kept, locks)) return kept;
  const id = newId();
  store.setItem(key, id);
  await hold(id, locks);
  return id;
}

/** Holds until the page is gone. Outside secure contexts there are no locks, and no microphone either. */
function hold(id: string, locks: LockManager | undefined): Promise<boolean> {
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void locks.request(`${channelName}.${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => {}) : undefined;
    }).catch(() => resolve(true));
  });
}

/** Tells the other tabs of this browser who has the telephone now; tabs elsewhere hear it from the server. */
export function tabTalk(onTaken: (by: { staffId: number; tab: string }) => void): { took(by: { staffId: number; tab: string }): void; close(): void } {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  channel?.addEventListener('message', (event: MessageEvent<{ staffId: number; tab: string }>) => onTaken(event.data));
  return { took: (by) => channel?.postMessage(by), close: () => channel?.close() };
}
