import { existsSync, readFileSync } from 'node:fs';
import { normaliseText } from '../features/normalise.ts';
import type { PlainText } from './learn-words.ts';

/**
 * Reads JSON Lines files for their texts alone: title, detail, content, question or segmentedText, and reply. Labels are not read.
 * @throws Error naming the file and line when a file is missing or a line is not JSON
 */
export function readPlainTexts(paths: readonly string[]): PlainText[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`No such data file: ${path}`);
    return readFileSync(path, 'utf8').split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [toText(line, `${path}:${i + 1}`)]));
  });
}

/** So many units tell two messages apart. */
const BEGINNING = 60;

/** Texts that do not begin like one of the others. */
export function without(texts: readonly PlainText[], others: readonly { body: string }[]): PlainText[] {
  const beginning = ({ body }: { body: string }) => normaliseText(body).slice(0, BEGINNING);
  const known = new Set(others.map(beginning));
  return texts.filter((text) => !known.has(beginning(text)));
}

function toText(line: string, where: string): PlainText {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new Error(`${where}: not a JSON object`);
  }
  const field = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return { title: field('title'), body: field('detail') || field('content') || field('question') || field('segmentedText').replaceAll(' ', ''), reply: field('reply') };
}
