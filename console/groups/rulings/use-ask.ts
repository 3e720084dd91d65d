import { useTell } from '../../parts/use-tell.ts';
import { useRule, type Ruled } from '../queries.ts';
import { useRulingWords } from '../words.ts';

/** Sends a decision about one group and tells how it went. @returns whether it is under way, and a function that resolves to what was decided, or null where it was refused */
export function useAsk(groupKey: string) {
  const rule = useRule(groupKey);
  const tell = useTell();
  const w = useRulingWords();
  const send = (verb: string, input: Record<string, unknown>): Promise<Ruled | null> => rule.mutateAsync({ verb, input })
    .then((ruled) => { tell.done(w.done[verb] ?? ''); return ruled; }, (error: unknown) => { tell.failed(error); return null; });
  return { busy: rule.isPending, send };
}
