import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';

/** Is anything written down in this city? Without it there is no tab. */
export const useTranscriber = () => useQuery({ queryKey: ['transcriber'], queryFn: ({ signal }) => get<{ on: boolean }>('/api/calls/transcriber', signal), staleTime: Infinity }).data?.on ?? false;
