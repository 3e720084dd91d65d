import type { Buffer } from 'node:buffer';
import { modelFiles } from '../judge/model-folder.ts';
import { packModel } from '../judge/model-pack.ts';
import type { Trained } from './train-model.ts';

/** A trained model as one piece of bytes, for `openPacked` and `Classifier.install`. The version is the date and the first digits of its files' hash. */
export function packTrained({ model, outOfFold, titlesOutOfFold }: Trained, { name, date }: { name: string; date: string }): { bytes: Buffer; version: string } {
  const { files, version } = modelFiles(model, { name, date, figures: { outOfFold, ...(titlesOutOfFold && { titlesOutOfFold }) } });
  return { bytes: packModel(files), version };
}
