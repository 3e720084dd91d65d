import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error.ts';

/** Live events say when something changed, so nothing is polled; a refusal is never tried again, a lost connection twice. */
export const createQueryClient = () => new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
});
