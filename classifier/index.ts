export { normaliseText } from './features/normalise.ts';
export { loadClassifier } from './judge/classifier.ts';
export { ModelError } from './judge/model-folder.ts';
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
