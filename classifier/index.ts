export { normaliseText } from './features/normalise.ts';
export { loadClassifier } from './judge/classifier.ts';
export { findPersonalData, replacePersonalData, type PersonalFound, type PersonalKind } from './read/personal-data.ts';
export { divisions, findDivisions, type Division, type DivisionFound } from './read/divisions.ts';
export { find, joined, type Stretch } from './read/find.ts';
export { readField } from './read/field.ts';
export { surnamed } from './read/personal/names.ts';
export { passesLuhn } from './read/personal/numbers.ts';
export { readWords } from './judge/words-file.ts';
export { wordHashes } from './features/words.ts';
export type { WordVectors } from './features/word-vectors.ts';
export { unpackModel } from './judge/model-pack.ts';
export { ModelError } from './judge/model-folder.ts';
export { ClassifierUnavailable, startClassifier } from './worker/start-classifier.ts';
export type { TransformerState } from './transformer/state.ts';
export { openPacked, type Scorer } from './judge/packed.ts';
export { packTrained } from './train/pack-trained.ts';
export { trainFolder } from './train/main.ts';
export { trainModel, type TrainingExample, type TrainingWatch } from './train/train-model.ts';
export type { Recipe, RecipeName } from './train/recipe.ts';
export type { OutOfFold } from './train/train-ranking.ts';
export type { Trained } from './train/train-model.ts';
export type {
  Alarm,
  AppealType,
  Category,
  Classifier,
  Evidence,
  Judgement,
  Language,
  ModelKind,
  ModelName,
  Party,
  PersonalDatum,
  PlaceMention,
  Ranked,
  Span,
  Urgency,
} from './judge/judgement.ts';
