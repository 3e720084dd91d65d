import { existsSync, readFileSync } from 'node:fs';

/** One labelled text. Rows of one `group` are near-duplicates and never stand on both sides of a fold. */
export interface Example {
  title: string;
  body: string;
  label: string;
  group: string;
  /** Local date and time as the source wrote it, or null. */
  postedAt?: string | null;
  /** How much an error on it costs beside other examples; 1 without it. */
  weight?: number;
}

interface Fields {
  title?: string | null;
  detail?: string | null;
  segmentedText?: string | null;
  label?: string;
  question?: string;
  unit?: string;
  duplicateGroup?: number | string | null;
  postedAt?: string | null;
}

/**
 * Reads JSON Lines files of `{title, detail, label}`, where a null detail is replaced by `segmentedText` without its spaces,
 * or of `{question, unit}`.
 * @throws Error naming the file and line when a file is missing, a line is not JSON, or a label is missing.
 */
export function readExamples(paths: string[]): Example[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`No such data file: ${path}`);
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line, i) => (line.trim() === '' ? [] : [toExample(line, `${path}:${i + 1}`)]));
  });
}

function toExample(line: string, where: string): Example {
  let fields: Fields;
  try {
    fields = JSON.parse(line) as Fields;
  } catch {
    throw new Error(`${where}: not a JSON object`);
  }
  const label = fields.label ?? fields.unit;
  if (typeof label !== 'string' || label === '') throw new Error(`${where}: no label`);
  return {
    title: fields.title ?? '',
    body: fields.question ?? fields.detail ?? fields.segmentedText?.replaceAll(' ', '') ?? '',
    label,
    group: fields.duplicateGroup == null ? where : String(fields.duplicateGroup),
    postedAt: fields.postedAt ?? null,
  };
}
