import type { Buffer } from 'node:buffer';
import { z } from 'zod';
import { ModelError } from './model-error.ts';

export const DESCRIPTION = 'model.json';
/** The files that a model may have beside its description. */
export const FILES = { weights: 'weights.bin', kernel: 'kernel.bin', words: 'words.bin', titleWeights: 'title-weights.bin', titleKernel: 'title-kernel.bin' } as const;

const Ranking = z.object({
  features: z.object({
    longestGram: z.number().int().min(1).max(8),
    titleRepeat: z.number().int().min(0),
    titleBlock: z.number().min(0),
    lengthFloor: z.number().min(0),
  }),
  calibration: z.object({ temperature: z.number().positive(), slope: z.number().positive(), shift: z.number() }),
});

const Description = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  date: z.string(),
  labels: z.array(z.string().min(1)).min(2),
  ranking: Ranking,
  titles: Ranking.nullable(),
  /** sha256 of each file of the model. */
  files: z.partialRecord(z.enum(FILES), z.string().length(64)),
  /** Figures for people; judging does not read them. */
  figures: z.record(z.string(), z.unknown()).default({}),
});
export type Description = z.infer<typeof Description>;
export type DescribedRanking = z.infer<typeof Ranking>;

/** @throws ModelError when it is missing or is not a description of a model of this program */
export function readDescription(where: string, file: Buffer | undefined): Description {
  if (!file) throw new ModelError(`${where}: ${DESCRIPTION} is missing.`);
  let json: unknown;
  try {
    json = JSON.parse(file.toString('utf8'));
  } catch {
    throw new ModelError(`${where}: ${DESCRIPTION} is not JSON`);
  }
  const parsed = Description.safeParse(json);
  if (!parsed.success) throw new ModelError(`${where}: ${DESCRIPTION}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
