import { readAppeal, type PublicAppeal } from '../api/appeals.ts';
import { useLoaded, type Loaded } from '../parts/use-loaded.ts';
import { keptCode } from './query-codes.ts';

/** The appeal under the code that this tab was given. `code` is null where the tab has none: then nothing is asked. */
export function useAppeal(ticketNo: string): Loaded<PublicAppeal> & { code: string | null } {
  const code = keptCode(ticketNo);
  const loaded = useLoaded(code === null ? null : ticketNo, () => readAppeal(ticketNo, code ?? ''));
  return { ...loaded, code };
}
