import type { Appeal, Judgement, ModelKind, ModelName } from '../judge/judgement.ts';
import type { TransformerState } from '../transformer/state.ts';

/** What the server asks its worker process, numbered. Questions are answered one after the other. */
export type Question =
  | { id: number; ask: 'judge'; input: Appeal }
  | { id: number; ask: 'install'; kind: ModelKind; bytes: Uint8Array | null };

/** What is in charge in the worker. */
export interface InCharge {
  models: Partial<Record<ModelKind, ModelName>>;
  transformer: TransformerState;
}

export type Report =
  | { kind: 'ready'; inCharge: InCharge }
  /** `model`: a ModelError, whose message names the file and what is wrong with it */
  | { kind: 'failed'; message: string; model: boolean }
  | { kind: 'judged'; id: number; judgement: Judgement }
  | { kind: 'installed'; id: number; inCharge: InCharge }
  | { kind: 'refused'; id: number; message: string; model: boolean };

/** What a worker begins with: its first message. */
export interface Beginning {
  /** folder of the linear model; without one, the shipped */
  dir?: string;
  modelDir?: string;
  headDir?: string;
  /** models put in charge since the first start, for a worker that is started again */
  installed: [ModelKind, Uint8Array][];
}
