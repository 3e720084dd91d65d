import type { Buffer } from 'node:buffer';
import { modelFiles } from '../judge/model-folder.ts';
import { packModel } from '../judge/model-pack.ts';
import type { Trained } from './train-linear.ts';

/** A trained model as one piece of bytes, for `openPacked` and `Classifier.install`. The version is the date and the first digits of the weights' hash. */
export function packTrained({ model, outOfFold }: Trained, { name, date }: { name: string; date: string }): { bytes: Buffer; version: string } {
  const { files, version } = modelFiles(model, { name, date, figures: { outOfFold } });
  return { bytes: packModel(files), version };
}
