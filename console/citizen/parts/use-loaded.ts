import { useCallback, useEffect, useState } from 'react';

export interface Loaded<T> { data: T | null; error: unknown; loading: boolean; set: (data: T) => void; again: () => void }

/** Loads once for each key. The portal is read on slow phones, where a query library would cost more than it saves. A null key loads nothing. */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; error: unknown; loading: boolean }>({ data: null, error: null, loading: key !== null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    setState((before) => ({ ...before, error: null, loading: true }));
    load().then(
      (data) => wanted && setState({ data, error: null, loading: false }),
      (error: unknown) => wanted && setState({ data: null, error, loading: false }),
    );
    return () => { wanted = false; };
    // `load` is a new closure at each drawing; the key says when it means something else
  }, [key, attempt]);
  const set = useCallback((data: T) => setState({ data, error: null, loading: false }), []);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { ...state, set, again };
}
