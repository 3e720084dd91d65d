/** Shapes of the models in the API. */
import { z } from '@hono/zod-openapi';
import { learningSettings } from '../settings.ts';
import { modelKinds } from './in-force.ts';

const kind = z.enum(modelKinds);
const coveragePoint = z.object({ threshold: z.number(), coverage: z.number(), accuracy: z.number() });
const labelFigures = z.object({ label: z.string(), tickets: z.number(), right: z.number(), said: z.number() });
const measured = z.object({ tickets: z.number(), accuracy: z.number(), macroF1: z.number(), ece: z.number(), coverage: z.array(coveragePoint), byLabel: z.array(labelFigures) });
const comparisonView = z.object({
  from: z.string(), to: z.string(), championName: z.string().nullable(), challenger: measured, champion: measured.nullable(), onlyChallenger: z.number(), onlyChampion: z.number(),
  losses: z.array(z.object({ label: z.string(), name: z.string(), tickets: z.number(), challenger: z.number(), champion: z.number() })), wins: z.boolean(), zh: z.string(), en: z.string(),
}).openapi('ModelComparison');
const outOfFold = z.object({ macroF1: z.number(), accuracy: z.number(), ece: z.number(), coverage: z.array(coveragePoint) });

/** `outOfFold`: on texts of the training that each fold had not seen; `labels`: how many it tells apart. */
const modelLine = z.object({
  id: z.number(), kind, name: z.string(), version: z.string(), state: z.enum(['challenger', 'champion', 'refused', 'retired']), trainingId: z.number(), texts: z.number(), trainedUntil: z.string().nullable(),
  figures: z.object({ outOfFold, labels: z.number(), kilobytes: z.number() }), comparison: comparisonView.nullable(), madeAt: z.string(),
}).openapi('ModelLine');
export type ModelLine = z.infer<typeof modelLine>;

export const trainingView = z.object({
  id: z.number(), state: z.enum(['running', 'done', 'failed']), progress: z.number(), line: z.string(), error: z.string().nullable(), byId: z.number().nullable(), byName: z.string().nullable(),
  outcome: z.array(z.object({ kind, modelId: z.number().nullable(), zh: z.string(), en: z.string() })), startedAt: z.string(), endedAt: z.string().nullable(),
}).openapi('Training');
export type TrainingView = z.infer<typeof trainingView>;

/** `model` and `previous`: name and version; null is the shipped one (of matter and unit: none). */
const change = z.object({
  id: z.number(), kind, modelId: z.number().nullable(), model: z.string().nullable(), previousId: z.number().nullable(), previous: z.string().nullable(), how: z.enum(['won', 'installed', 'rolledBack']),
  byId: z.number().nullable(), byName: z.string().nullable(), reason: z.string(), at: z.string(),
});

/** `before`: what a roll-back goes to; null with `mayRollBack` is the shipped one. `problem`: why the one in charge does not judge in this process. */
const inCharge = z.object({
  kind, modelId: z.number().nullable(), name: z.string().nullable(), version: z.string().nullable(), shipped: z.boolean(), since: z.string().nullable(), problem: z.string().nullable(), mayRollBack: z.boolean(), before: z.string().nullable(),
});
/** `before`: the old value of what was changed. */
const settingsChange = z.object({ byId: z.number(), byName: z.string(), at: z.string(), reason: z.string(), before: learningSettings.partial() });
export const modelsView = z.object({ inCharge: z.array(inCharge), models: z.array(modelLine), history: z.array(change), training: trainingView.nullable(), trainings: z.array(trainingView), settings: learningSettings, settingsChanges: z.array(settingsChange) }).openapi('Models');
export type Models = z.infer<typeof modelsView>;

export const modelDetail = modelLine.extend({ labels: z.array(labelFigures.extend({ name: z.string() })), madeBy: trainingView.nullable() }).openapi('ModelDetail');
export type ModelDetail = z.infer<typeof modelDetail>;
