import { basename, dirname } from 'node:path';
import { FolderError, inspectFolder } from './check/inspect-folder.ts';
import type { FolderFacts } from './check/inspect-folder.ts';
import { hushed } from './hushed.ts';
import { pooled, poolingsOf, type Output, type Pooling } from './pooling.ts';

/** A model of a folder, loaded: it turns a text into numbers. Reading blocks the thread it runs in. */
export interface Encoder extends FolderFacts {
  kind: 'encoder' | 'classifier';
  poolings: Pooling[];
  /** numbers a vector has */
  dimension: number;
  /** the labels that a classifier was trained for */
  labels: string[];
  /** longest text, in tokens */
  tokens: number;
  read(text: string, pooling: Pooling): Promise<Float32Array>;
  /** the numbers of a text's tokens, and how many of them are unknown to the vocabulary */
  tokensOf(text: string): { ids: number[]; unknown: number };
  close(): Promise<void>;
}

const PROBE = '小区电梯坏了三天，物业一直没有人来修。';

/**
 * Loads a folder in the format of @xenova/transformers, from disk and from nowhere else.
 * @throws FolderError saying in words what is wrong with the folder
 */
export async function openEncoder(folder: string): Promise<Encoder> {
  const { facts, problems } = inspectFolder(folder);
  if (!facts || problems.length) throw new FolderError(problems);
  const { AutoModel, AutoTokenizer, env } = await library();
  env.localModelPath = dirname(folder);
  const name = basename(folder);
  const { tokenizer, model } = await hushed(async () => ({
    tokenizer: await AutoTokenizer.from_pretrained(name, { local_files_only: true }),
    model: await AutoModel.from_pretrained(name, { local_files_only: true, quantized: facts.quantized }),
  })).catch((error: unknown) => {
    throw new FolderError([`the runtime refuses it: ${(error as Error).message}`]);
  });
  const config = model.config as { max_position_embeddings?: number; model_type?: string; id2label?: Record<string, string> };
  const tokens = longest(config, (tokenizer as { model_max_length?: number }).model_max_length);
  const ask = async (text: string) => (await model(tokenizer(text, { truncation: true, max_length: tokens }))) as Record<string, Output>;
  const outputs = await hushed(() => ask(PROBE)).catch((error: unknown) => {
    throw new FolderError([`it does not run: ${(error as Error).message}`]);
  });
  const use = poolingsOf(outputs);
  if ('problem' in use) throw new FolderError([use.problem]);
  const read = async (text: string, pooling: Pooling) => pooled(await ask(text), pooling);
  const first = await read(PROBE, use.poolings[0]!);
  if (!first.every(Number.isFinite)) throw new FolderError(['it puts out numbers that are none (NaN or infinite).']);
  const unknownId = (tokenizer as { unk_token_id?: number }).unk_token_id ?? -1;
  return {
    ...facts, ...use, dimension: first.length, tokens, read,
    labels: use.kind === 'classifier' ? Object.values(config.id2label ?? {}) : [],
    tokensOf(text) {
      const ids = tokenizer.encode(text) as number[];
      return { ids, unknown: ids.filter((id) => id === unknownId).length };
    },
    async close() { await model.dispose(); },
  };
}

/** A folder's tokenizer alone: from a text to the numbers of its tokens, cut to what the model reads. */
export async function openTokenizer(folder: string): Promise<(text: string) => number[]> {
  const { AutoTokenizer, env } = await library();
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder), { local_files_only: true });
  const most = longest({}, (tokenizer as { model_max_length?: number }).model_max_length);
  return (text) => Array.from((tokenizer(text, { truncation: true, max_length: most }) as { input_ids: { data: BigInt64Array } }).input_ids.data, Number);
}

/** The library, loaded when it is first needed: a hotline without a transformer never pays for it. */
async function library() {
  const transformers = await import('@xenova/transformers');
  Object.assign(transformers.env, { allowRemoteModels: false, allowLocalModels: true, useFSCache: false, useBrowserCache: false });
  return transformers;
}

/** RoBERTa counts its places from 2. */
const longest = ({ max_position_embeddings: places = 512, model_type: type = '' }: { max_position_embeddings?: number; model_type?: string }, stated = 512) =>
  Math.max(8, Math.min(512, stated, /roberta|camembert|mpnet/.test(type) ? places - 2 : places));
