/**
 * How one vector is made of what a model puts out for a text: `cls` is the first token's vector, `mean` the average over
 * tokens; `output` is what the model itself gives for the whole text (scores of a classifier, a sentence embedding).
 */
export type Pooling = 'cls' | 'mean' | 'output';

/** A tensor as the runtime gives it. */
export interface Output { dims: readonly number[]; data: ArrayLike<number> }

/** What a model's outputs can serve as, or why they cannot. `logits` make it a classifier. */
export function poolingsOf(outputs: Readonly<Record<string, Output | undefined>>): { kind: 'classifier' | 'encoder'; poolings: Pooling[] } | { problem: string } {
  const { logits } = outputs;
  if (logits) {
    if (logits.dims.length !== 2) return { problem: 'it guesses missing words (its logits are per token): export it for feature-extraction or text-classification instead.' };
    return logits.dims[1]! > 1 ? { kind: 'classifier', poolings: ['output'] } : { problem: 'it gives one number for a text (a reranker or a regression), which tells no labels apart.' };
  }
  if (outputs.sentence_embedding?.dims.length === 2) return { kind: 'encoder', poolings: ['output'] };
  if (tokensOf(outputs)) return { kind: 'encoder', poolings: ['mean', 'cls'] };
  return { problem: `it puts out ${Object.keys(outputs).join(', ') || 'nothing'}, where last_hidden_state, sentence_embedding or logits is needed.` };
}

/** The vector of one text; vectors of tokens and sentences are brought to length 1, scores stay as they are. */
export function pooled(outputs: Readonly<Record<string, Output | undefined>>, pooling: Pooling): Float32Array {
  if (pooling === 'output') return outputs.logits ? Float32Array.from(outputs.logits.data) : unit(Float32Array.from(outputs.sentence_embedding!.data));
  const { dims, data } = tokensOf(outputs)!;
  const [, tokens = 0, dimension = 0] = dims;
  const sum = new Float32Array(dimension);
  for (let t = 0; t < (pooling === 'cls' ? 1 : tokens); t++) for (let d = 0; d < dimension; d++) sum[d]! += data[t * dimension + d]!;
  return unit(sum);
}

const tokensOf = (outputs: Readonly<Record<string, Output | undefined>>) => [outputs.last_hidden_state, outputs.token_embeddings].find((output) => output?.dims.length === 3);

function unit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
