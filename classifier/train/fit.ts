import type { Corpus } from './corpus.ts';
import { solvePlanes, type Planes } from './dual-descent.ts';
import type { Recipe } from './recipe.ts';
import { weighTerms } from './term-weights.ts';
import { vectorise } from './vectors.ts';

export interface Fitted {
  termWeights: Float32Array;
  /** Every count of the corpus as a value of its vector, for scoring rows that were not fitted on. */
  values: Float32Array;
  planes: Planes;
}

/** Fits one model on some rows of a corpus: weigh terms, solve; keep the strongest features and solve again among them. */
export function fit(corpus: Corpus, rows: ArrayLike<number>, labels: ArrayLike<number>, classes: number, recipe: Recipe, prices: ArrayLike<number> | null = null): Fitted {
  const termWeights = weighTerms(corpus, rows, labels, classes, recipe.weighing);
  let values = vectorise(corpus, termWeights, recipe.features);
  let planes = solvePlanes(corpus, values, rows, labels, classes, recipe.solving, prices);
  if (keepStrongest(termWeights, planes, recipe.keepFeatures)) {
    values = vectorise(corpus, termWeights, recipe.features);
    planes = solvePlanes(corpus, values, rows, labels, classes, recipe.solving, prices);
  }
  return { termWeights, values, planes };
}

/** Sets the weight of all but the strongest terms to 0. @returns whether any was dropped. */
function keepStrongest(termWeights: Float32Array, planes: Planes, keep: number): boolean {
  const strength = new Float32Array(termWeights.length);
  let present = 0;
  for (let feature = 0; feature < termWeights.length; feature++) {
    if (termWeights[feature] === 0) continue;
    present++;
    let square = 0;
    for (let c = 0; c < planes.classes; c++) square += planes.weights[feature * planes.classes + c]! ** 2;
    strength[feature] = Math.sqrt(square) * termWeights[feature]!;
  }
  if (present <= keep) return false;
  const order = Uint32Array.from(strength, (_, feature) => feature).toSorted((a, b) => strength[b]! - strength[a]! || a - b);
  for (const feature of order.subarray(keep)) termWeights[feature] = 0;
  return true;
}
