import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { measure, print, readOptions, round, trainAsShipped } from './model-test.ts';

/** Another city's domains as our categories, null where none fits; `why` is for the reader. */
const DomainMap = z.object({ domains: z.record(z.string(), z.object({ category: z.string().nullable(), why: z.string() })) });

/** Does a model carry over to another city? Its domains are mapped to the categories; what fits none is left out and counted. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.map === undefined) throw new Error('--map is needed.');
  if (!existsSync(options.map)) throw new Error(`No such map: ${options.map}`);
  const { domains } = DomainMap.parse(JSON.parse(readFileSync(options.map, 'utf8')));
  const rows = options.test.flatMap((path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Record<string, string | null>));
  const leftOut: Record<string, number> = {};
  const test = rows.flatMap(({ title, content, detail, domain }) => {
    const label = domain == null ? null : (domains[domain]?.category ?? null);
    if (label === null) {
      leftOut[domain ?? 'none'] = (leftOut[domain ?? 'none'] ?? 0) + 1;
      return [];
    }
    return [{ title: title ?? '', body: content ?? detail ?? '', label }];
  });
  const { model, trainSeconds, modelBytes, outOfFold } = await trainAsShipped(options, 'category');
  const { top, ...figures } = measure(model, 'whole', test);
  const titles = measure(model, 'titles', test.map(({ title, label }) => ({ title: '', body: title, label })));
  print({ ...figures, top2: top(2), titleOnly: { macroF1: titles.macroF1 }, texts: test.length, leftOut, trainSeconds, modelBytes, folds: { macroF1: round(outOfFold.macroF1, 4) } }, options.json);
}
