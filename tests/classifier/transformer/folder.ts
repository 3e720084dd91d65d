import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeTokenizer } from '../../../classifier/transformer/make/tokenizer-files.ts';
import { GraphWriter } from '../../../classifier/transformer/onnx/graph-writer.ts';
import { seededRandom } from '../../../classifier/train/random.ts';

const CHARACTERS = [...'停水电小区物业工资拖欠公司别的话'];

/** Writes files into a folder; null takes one away. */
export function folderOf(folder: string, files: Record<string, string | Uint8Array | null>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
}

/** What the smallest of encoders may differ in. */
export interface Odd {
  inputs?: string[];
  output?: { name: string; shape: (number | string)[] };
  dimension?: number;
  tokens?: number;
}

/** A whole folder of an encoder that looks up a vector for each token and does nothing else. */
export function transformerFolder(folder: string, odd: Odd = {}): void {
  const tokens = writeTokenizer(folder, CHARACTERS, { name: 'lookup', labels: ['甲', '乙'] });
  folderOf(folder, { 'onnx/model.onnx': lookup({ tokens, ...odd }) });
}

export function lookup({ inputs = ['input_ids', 'attention_mask'], output = { name: 'last_hidden_state', shape: ['batch', 'tokens', 6] }, dimension = 6, tokens = 30 }: Odd = {}): Uint8Array {
  const g = new GraphWriter();
  const random = seededRandom(1);
  for (const name of inputs) g.input(name, 'int64', ['batch', 'tokens']);
  const found = g.op('Gather', [g.tensor(Float32Array.from({ length: tokens * dimension }, () => random() - 0.5), [tokens, dimension]), inputs[0]!], { axis: 0 });
  if (output.shape.length === 3) g.op('Relu', [g.op('Add', [found, g.number(0.5)])], {}, output.name);
  else g.op('ReduceMean', [found], { axes: [1], keepdims: 0 }, output.name);
  g.output(output.name, 'float', output.shape);
  return g.finish('test');
}
