import { useSyncExternalStore } from 'react';

/** Whether somebody called in this visit. Kept apart from the call itself, so that a phone that only reads loads nothing of it. */
let ever = false;
const listeners = new Set<() => void>();

export function noteCalled(): void {
  ever = true;
  for (const listener of listeners) listener();
}

export const useEverCalled = (): boolean => useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => ever);
