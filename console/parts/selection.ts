import { useEffect, useState } from 'react';

/**
 * Which entry is selected after the list changed: the same one while it is there, else the one that took its place, so that
 * working through a list needs no looking for where one was.
 */
export function keepSelection(ids: readonly string[], selected: string | null, lastIndex: number): string | null {
  if (!ids.length) return null;
  if (selected !== null && ids.includes(selected)) return selected;
  return ids[Math.min(Math.max(lastIndex, 0), ids.length - 1)]!;
}

/** One entry of a list is selected by its id, never by its place: live updates may reorder the list under the person's hands. */
export function useSelection(ids: readonly string[], initial: string | null = null) {
  const [held, setHeld] = useState({ id: initial, index: 0 });
  const selected = keepSelection(ids, held.id, held.index);
  const index = selected === null ? 0 : ids.indexOf(selected);
  useEffect(() => { setHeld((before) => (before.id === selected && before.index === index ? before : { id: selected, index })); }, [selected, index]);
  const select = (id: string) => setHeld({ id, index: Math.max(ids.indexOf(id), 0) });
  const move = (by: number) => { const id = ids[Math.min(Math.max(index + by, 0), ids.length - 1)]; if (id !== undefined) select(id); };
  return { selected, index, select, move };
}
