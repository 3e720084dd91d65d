import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { ReplayError } from './replay-error.ts';

/**
 * Every line of a JSONL file, checked.
 * @throws ReplayError naming the line
 */
export async function readLines<T extends z.ZodType>(file: string, schema: T): Promise<z.output<T>[]> {
  const read: z.output<T>[] = [];
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      line += 1;
      if (text.trim()) read.push(checked(`${file}:${line}`, line === 1 ? text.replace(/^\uFEFF/, '') : text, schema));
    }
  } catch (error) {
    if (error instanceof ReplayError) throw error;
    throw new ReplayError(`${file} cannot be read: ${(error as Error).message}`);
  }
  return read;
}

function checked<T extends z.ZodType>(place: string, text: string, schema: T): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReplayError(`${place} is not JSON.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ReplayError(`${place} is not as expected: ${result.error.issues.map((i) => `${i.path.join('.') || 'the line'}: ${i.message}`).join('; ')}`);
}
