import { useTell } from '../parts/use-tell.ts';
import { useProblemVerb } from './queries.ts';

export interface Ask { busy: boolean; /** resolves to whether it was done; the person has been told either way */ send: (verb: string, input: Record<string, unknown>, done: string) => Promise<boolean> }

/** Sends a verb of one problem and tells how it went. */
export function useAsk(problemNo: string): Ask {
  const act = useProblemVerb(problemNo);
  const tell = useTell();
  return {
    busy: act.isPending,
    send: (verb, input, done) => act.mutateAsync({ verb, input }).then(() => { tell.done(done); return true; }, (error: unknown) => { tell.failed(error); return false; }),
  };
}
