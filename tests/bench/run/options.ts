import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Benches to run, in this order. */
  names: string[];
  /** Generated appeals that lists and groups are measured over. */
  rows: number;
  /** Lives or messages under way at the same time. */
  workers: number;
  /** How long each side of a comparison is measured, in seconds. */
  seconds: number;
  seed: number;
  json: boolean;
  /** An address of a PostgreSQL whose user may create databases; without it an embedded one is started. */
  database: string | undefined;
}

export const USAGE = `npm run bench [-- NAME… [options]]

  lives      full ticket lives a second, from registration to the return visit
  intake     messages a second through the one door
  list       latency of the board, an inbox, a filtered list and a text search
  classify   judgements a second on one core
  groups     placing tickets among those remembered
  leader     the leader’s pages, and keeping their counts
  calls      latency of the list of calls, ten to a generated ticket
  queue      who of a thousand callers speaks with which of five hundred agents
  voice      calls through the switch and the floor, with real telephones

  --rows N         generated tickets under list and groups (100000)
  --workers N      lives and messages under way at once (8)
  --seconds S      time each side is measured (12)
  --quick          one short round: to see that everything runs, not how fast
  --seed N         of the generated city year (12345)
  --database URL   a PostgreSQL of your own, whose user may create databases; without it an embedded one, durable
  --json           one JSON object and nothing else`;

/** @throws Error saying which option is wrong */
export function readOptions(args: string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true,
    options: {
      rows: { type: 'string', default: '100000' }, workers: { type: 'string', default: '8' }, seconds: { type: 'string' }, seed: { type: 'string', default: '12345' },
      quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, database: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown) throw new Error(`There is no bench called "${unknown}".`);
  return {
    names: positionals.length ? positionals : [...known],
    rows: whole('rows', values.rows, 100), workers: whole('workers', values.workers, 1), seed: whole('seed', values.seed, 0),
    seconds: values.seconds ? positive('seconds', values.seconds) : values.quick ? 1 : 12,
    json: values.json, database: values.database,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not "${text}".`);
  return value;
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`--${name} must be a whole number of at least ${least}, not "${text}".`);
  return value;
}
