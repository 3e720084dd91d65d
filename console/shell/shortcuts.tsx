/** Keys for every action: a page names them with useShortcut, `?` lists what holds on the page at hand. */
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { keyOf, needsKey } from './key-of.ts';

interface Shortcut { keys: string; label: string; run: (event: KeyboardEvent) => void; whileTyping: boolean }

interface Register { add(shortcut: { current: Shortcut }): () => void; list(): Shortcut[] }

const ShortcutContext = createContext<Register | null>(null);

/** Listens once for the whole console. The shortcut named last wins, so an open dialog comes before its page. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [held] = useState(() => new Set<{ current: Shortcut }>());
  const register = useMemo<Register>(() => ({
    add(shortcut) { held.add(shortcut); return () => { held.delete(shortcut); }; },
    list: () => [...held].map((s) => s.current),
  }), [held]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      const found = [...held].map((s) => s.current).findLast((s) => s.keys === key && (s.whileTyping || !needsKey(event.target, key)));
      if (!found) return;
      event.preventDefault();
      found.run(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [held]);
  return <ShortcutContext value={register}>{children}</ShortcutContext>;
}

/**
 * @param keys as keyOf writes them: '1', '/', 'Ctrl+Enter', 'ArrowDown', '?'
 * @param label what the list of keys says; the same words as the button's
 */
export function useShortcut(keys: string, label: string, run: (event: KeyboardEvent) => void, options: { enabled?: boolean; whileTyping?: boolean } = {}) {
  const register = useContext(ShortcutContext);
  const { enabled = true, whileTyping = false } = options;
  const current = useRef<Shortcut>({ keys, label, run, whileTyping });
  // Before it is painted: on a slow machine a later effect leaves a moment in which the new ticket is seen and its keys still decide about the one before it.
  useLayoutEffect(() => { current.current = { keys, label, run, whileTyping }; });
  useLayoutEffect(() => (enabled ? register?.add(current) : undefined), [register, enabled]);
}

export const useShortcutList = () => useContext(ShortcutContext)?.list ?? (() => []);
