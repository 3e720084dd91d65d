import type { FeatureSettings } from '../features/settings.ts';
import type { Solving } from './dual-descent.ts';
import type { KernelRecipe } from './fit-kernel.ts';
import type { Weighing } from './term-weights.ts';

/** Everything that decides how a model is made. All values were chosen by folds over training data (see decisions/). */
export interface Recipe {
  features: FeatureSettings;
  weighing: Weighing;
  solving: Solving;
  /** At most so many features are kept; the planes are then sought again among these. */
  keepFeatures: number;
  folds: number;
  seed: number;
  /** A kernel over word vectors beside the planes. */
  kernel?: KernelRecipe;
  /** How titles alone are ranked, where they have a ranking of their own. */
  titles?: Recipe;
}

const KERNEL: KernelRecipe = {
  titleShare: 0.5,
  share: 0.5,
  weighing: { minTexts: 2, entropyPower: 0.5, entropyFloor: 0.02 },
  solving: { gamma: 2, ridge: 1, rounds: 5 },
  mostSupports: 6500,
  mostLabels: 24,
};

/** Planes alone: what all recipes begin with. */
const PLANES: Recipe = {
  features: { longestGram: 4, titleRepeat: 1, titleBlock: 0.5, lengthFloor: 4 },
  weighing: { minTexts: 5, entropyPower: 0.5, entropyFloor: 0.02 },
  solving: { cost: 2, maxRounds: 8, tolerance: 0.01, seed: 1 },
  keepFeatures: 40_000,
  folds: 5,
  seed: 1,
};

/** Titles alone, each read as a text without a title. */
const TITLE_RECIPE: Recipe = {
  ...PLANES,
  features: { ...PLANES.features, titleBlock: 0 },
  weighing: { ...PLANES.weighing, minTexts: 2 },
  folds: 3,
  kernel: { ...KERNEL, titleShare: 0, share: 1 },
};

/** Messages with title and text into seven categories, and the same from titles alone. */
export const CATEGORY_RECIPE: Recipe = { ...PLANES, kernel: KERNEL, titles: TITLE_RECIPE };

/** Messages with title and text among a city's own matters or units: many labels, some with few texts, and the place names tell units apart. */
const CITY_RECIPE: Recipe = { ...PLANES, weighing: { ...PLANES.weighing, minTexts: 3 } };

/** Short questions among some hundred and fifty units: rare words name the unit, so few texts are enough for a term. */
const ROUTING_RECIPE: Recipe = {
  ...PLANES,
  features: { ...PLANES.features, titleRepeat: 0, titleBlock: 0 },
  weighing: { minTexts: 2, entropyPower: 0, entropyFloor: 0 },
};

export type RecipeName = 'category' | 'titles' | 'matter' | 'unit' | 'routing';

export const RECIPES: Record<RecipeName, Recipe> = {
  category: CATEGORY_RECIPE,
  titles: TITLE_RECIPE,
  matter: CITY_RECIPE,
  unit: CITY_RECIPE,
  routing: ROUTING_RECIPE,
};
