import { useSyncExternalStore } from 'react';

const query = '(max-width: 700px)';
const subscribe = (changed: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** Is this a phone, where tables become cards? */
export const useNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
