import path from 'node:path';
import { parseArgs } from 'node:util';
import { ReplayError } from './replay-error.ts';

export interface ReplayArguments { file: string; url: string; dataDir: string; reference?: string; json: boolean }

export const usage = `npm run replay -- FILE.jsonl [options]

Sends messages through the signed door of a running server, in the order of their own dates, and waits until all are handled.
Each line: {"id", "userId", "title", "detail", "postedAt", "likes"}; a postedAt without a zone is UTC+8.

  --url URL          the server (default http://127.0.0.1:12345)
  --data-dir DIR     its data directory, for the key (default DATA_DIR or .data)
  --reference FILE   known issues to compare the groups with: {"issue", "name", "messageIds", "ambiguousIds"} a line
  --json             print the figures as JSON
`;

/** @throws ReplayError with the usage */
export function readArguments(argv: string[], env: NodeJS.ProcessEnv): ReplayArguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv, allowPositionals: true,
      options: { url: { type: 'string' }, 'data-dir': { type: 'string' }, reference: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Error(file ? `One file at a time: ${more.join(' ')}` : 'Which file?');
    const url = values.url ?? 'http://127.0.0.1:12345';
    if (!URL.canParse(url)) throw new Error(`--url must be an address such as http://127.0.0.1:12345`);
    return {
      file, url: url.replace(/\/+$/, ''), dataDir: path.resolve(values['data-dir'] ?? (env.DATA_DIR || '.data')),
      reference: values.reference, json: values.json ?? false,
    };
  } catch (error) {
    throw new ReplayError(`${(error as Error).message}\n\n${usage}`);
  }
}
