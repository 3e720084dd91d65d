import type { AdviceView } from '../api/types.ts';
import type { Draft } from './draft.ts';

/** Below this the machine's first choice is offered, not filled in: an agent in a hurry must not file a guess. */
export const fillsFrom = 0.5;

export interface Judged { appealType: string | null; matterCode: string | null; urgency: string | null }

/** What the three fields show, and therefore what is filed: the agent's choice, else a suggestion that is more likely right than wrong. */
export function judged(draft: Draft, advice: AdviceView | undefined): Judged {
  const likely = <T extends { probability: number }>(ranked: readonly T[] | undefined): T | undefined => ranked?.find((r) => r.probability >= fillsFrom);
  return {
    appealType: draft.appealType ?? likely(advice?.types)?.label ?? null,
    matterCode: draft.matterCode ?? likely(advice?.matters)?.code ?? null,
    urgency: draft.urgency ?? likely(advice?.urgency)?.label ?? null,
  };
}
