/**
 * Where the portal is. A handful of addresses do not need a router, and one shared with the console
 * would be a third of what a phone loads first.
 */
import { useSyncExternalStore } from 'react';

export interface Address { path: string; search: string; /** what came along with this step of the history; never shown in the address */ state: unknown }

const read = (): Address => ({ path: window.location.pathname, search: window.location.search, state: window.history.state as unknown });
let current: Address | null = null;
const listeners = new Set<() => void>();

function renew(): void {
  current = read();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', renew);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('popstate', renew);
    // nobody watches any more: what is remembered may be out of date when somebody looks again
    current = null;
  };
}

/** The address, renewed at every step and at the phone's back key. */
export const useAddress = (): Address => useSyncExternalStore(listen, () => (current ??= read()));

/** Goes to an address of the portal, or with `?…` alone to another view of the same page. `replace`: the back key skips the page left. */
export function go(to: string, { replace = false, state = null }: { replace?: boolean; state?: unknown } = {}): void {
  const before = window.location.pathname;
  window.history[replace ? 'replaceState' : 'pushState'](state, '', to);
  renew();
  if (window.location.pathname !== before) window.scrollTo(0, 0);
}
