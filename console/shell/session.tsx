/** Who is logged in. Everything below it may count on there being somebody. */
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call, onLoggedOut } from '../api/client.ts';
import { ApiError } from '../api/error.ts';
import { useLive } from '../api/live.ts';
import { forgetDrafts } from '../desk/use-draft.ts';
import { useMe } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { LoginPage } from './login-page.tsx';

const SessionContext = createContext<Me | null>(null);

/** The person at the console. */
export function useSession(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useSession is for pages inside the session');
  return me;
}

/** Ends the session and forgets everything that was read in it. */
export function useLogOut() {
  const client = useQueryClient();
  return async () => {
    await call('/api/session', { method: 'DELETE' }).catch(() => {});
    forgetDrafts();
    client.clear();
    await client.resetQueries({ queryKey: ['me'] });
  };
}

export function Session({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const me = useMe();
  useEffect(() => onLoggedOut(() => { void client.resetQueries({ queryKey: ['me'] }); }), [client]);
  useLive(me.isSuccess);
  if (me.isPending) return <LoadingState />;
  if (me.isError) return me.error instanceof ApiError && me.error.status === 401 ? <LoginPage /> : <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  return <SessionContext value={me.data}>{children}</SessionContext>;
}
