import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error.ts';

/**
 * Live events say when something changed, so nothing is polled; a refusal is never tried again, a lost connection twice.
 * That the browser believes itself offline says nothing here: the server may be this very machine, without any network.
 */
export const createQueryClient = () => new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
