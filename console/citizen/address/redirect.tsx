import { useEffect } from 'react';
import { go } from './address.ts';

/** Leads on at once; the back key does not come by here again. */
export function Redirect({ to, state }: { to: string; state?: unknown }) {
  useEffect(() => go(to, { replace: true, state }), []);
  return null;
}
