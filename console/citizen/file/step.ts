import type { Draft } from './draft.ts';

/** In the order in which people tell it. */
export const steps = ['what', 'where', 'who', 'check'] as const;
export type Step = (typeof steps)[number];

export interface StepProps { draft: Draft; change: (part: Partial<Draft>) => void; onNext: () => void }
