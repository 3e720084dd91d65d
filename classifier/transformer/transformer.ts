import { resolve } from 'node:path';
import type { Appeal, Judgement, ModelKind, ModelName, Ranked } from '../judge/judgement.ts';
import { openEncoder, type Encoder } from './encoder.ts';
import { readHead, type Head } from './head/head.ts';
import { joinRanked } from './head/join.ts';
import { misfit } from './head/misfit.ts';
import type { TransformerState } from './state.ts';
import { oneText } from './text.ts';

/** A model of MODEL_DIR that may have a part in judging. */
export interface Transformer {
  readonly state: TransformerState;
  /** The judgement of the linear models, with this one's part in it. */
  join(input: Appeal, judgement: Judgement): Promise<Judgement>;
  close(): Promise<void>;
}

export const NO_TRANSFORMER: Transformer = { state: { state: 'none' }, join: async (_input, judgement) => judgement, close: async () => {} };

const KINDS = ['category', 'matter', 'unit'] as const;

/** Opens the model of a folder and its heads. Never throws: a folder that cannot be used is a state. */
export async function openTransformer(modelDir: string, headDir: string = modelDir): Promise<Transformer> {
  const folder = resolve(modelDir);
  try {
    const encoder = await openEncoder(folder);
    const { name, version, dimension } = encoder;
    const found = headsOf(resolve(headDir), encoder);
    const about = { folder, name, version, dimension };
    if (found.heads.length > 0) return joining(encoder, found.heads, { state: 'joined', ...about, kinds: found.heads.map(({ kind }) => kind) });
    await encoder.close();
    return { ...NO_TRANSFORMER, state: { state: 'standsBy', ...about, why: found.why ?? `it has no head yet. Train one: npm run model -- head ${folder} --train A.jsonl,B.jsonl` } };
  } catch (error) {
    return { ...NO_TRANSFORMER, state: { state: 'unusable', folder, problem: (error as Error).message } };
  }
}

/** Heads that fit; where none does, why the last one that was there does not. */
function headsOf(folder: string, encoder: Encoder): { heads: Head[]; why: string | null } {
  let why: string | null = null;
  const heads = KINDS.flatMap((kind) => {
    try {
      const head = readHead(folder, kind);
      const wrong = head && misfit(head, encoder);
      if (wrong) why = `its head for ${kind} is not used: ${wrong}`;
      return head && !wrong ? [head] : [];
    } catch (error) {
      why = `its head cannot be used: ${(error as Error).message}`;
      return [];
    }
  });
  return { heads, why };
}

function joining(encoder: Encoder, heads: readonly Head[], state: TransformerState): Transformer {
  return {
    state,
    async join(input, judgement) {
      const text = oneText(input ?? { content: '' });
      const concerned = heads.filter((head) => ranked(judgement, head.kind).length > 1);
      if (!/[\p{L}\p{N}]/u.test(text) || concerned.length === 0) return judgement;
      const joined = { ...judgement, models: { ...judgement.models } };
      const vectors = new Map<string, Float32Array>();
      try {
        for (const head of concerned) {
          const { pooling } = head.encoder;
          const vector = vectors.get(pooling) ?? (await encoder.read(text, pooling));
          vectors.set(pooling, vector);
          if (!vector.every(Number.isFinite)) continue;
          put(joined, head.kind, joinRanked(ranked(judgement, head.kind), head, vector));
          joined.models[head.kind] = named(judgement.models[head.kind], encoder, head);
        }
        return joined;
      } catch {
        return judgement; // a text that this model cannot read is judged as if it were not there
      }
    },
    close: () => encoder.close(),
  };
}

const ranked = ({ categories, matters, units }: Judgement, kind: ModelKind): Ranked[] => ({ category: categories, matter: matters, unit: units })[kind];

function put(judgement: Judgement, kind: ModelKind, labels: Ranked[]): void {
  if (kind === 'category') judgement.categories = labels as Judgement['categories'];
  else if (kind === 'matter') judgement.matters = labels;
  else judgement.units = labels;
}

/** Both models by name and version, as a decision records them. */
const named = (linear: ModelName | undefined, { name, version }: Encoder, head: Head): ModelName => ({ name: [linear?.name, name].join(' + '), version: [linear?.version, version, head.version].join(' + ') });
