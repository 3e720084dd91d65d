import type { Appeal, Judgement } from '../judge/judgement.ts';
import type { TransformerState } from './state.ts';

/** A model of MODEL_DIR that may have a part in judging. */
export interface Transformer {
  readonly state: TransformerState;
  /** The judgement of the linear models, with this one's part in it. */
  join(input: Appeal, judgement: Judgement): Promise<Judgement>;
  close(): Promise<void>;
}

export const NO_TRANSFORMER: Transformer = { state: { state: 'none' }, join: async (_input, judgement) => judgement, close: async () => {} };

/** Opens the model of a folder and its head. Never throws: a folder that cannot be used is a state. */
export async function openTransformer(modelDir: string, _headDir = modelDir): Promise<Transformer> {
  return { ...NO_TRANSFORMER, state: { state: 'unusable', folder: modelDir, problem: 'not yet' } };
}
