import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A list's filter, kept in the address so that it can be sent, bookmarked and gone back to.
 * @param names the parameters that belong to this list
 * @returns the set values, and a setter that merges; an empty value takes a parameter out
 */
export function useUrlFilter<N extends string>(names: readonly N[]) {
  const [params, setParams] = useSearchParams();
  const key = names.join(' ');
  const filter = useMemo(() => {
    const found: Partial<Record<N, string>> = {};
    for (const name of key.split(' ') as N[]) { const value = params.get(name); if (value) found[name] = value; }
    return found;
  }, [params, key]);
  const setFilter = useCallback((change: Partial<Record<N, string | undefined>>) => setParams((before) => {
    const after = new URLSearchParams(before);
    for (const [name, value] of Object.entries(change) as [N, string | undefined][]) { if (value) after.set(name, value); else after.delete(name); }
    return after;
  }, { replace: true }), [setParams]);
  return [filter, setFilter] as const;
}
