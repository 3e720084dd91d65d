/** Every row of the transition tables is a verb in a file of its own, and every such file is under test. */
import { readdirSync, readFileSync } from 'node:fs';
import path, { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tables } from '../../ticketing/verb/permission.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const under = (folder: string, ending: string) => (readdirSync(path.join(root, folder), { recursive: true }) as string[]).filter((f) => f.endsWith(ending)).map((f) => path.join(root, folder, f));

const defined = under('ticketing', '.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/kind: '(ticket|assignment|request|supervision)', name: '(\w+)'/g)].map(([, kind, name]) => ({ file, verb: `${kind}.${name}` })));

test('every row of a table is a verb, and every verb has a row', () => {
  const rows = Object.entries(tables).flatMap(([kind, table]) => table.map((row) => `${kind}.${row.verb}`));
  expect([...new Set(defined.map((d) => d.verb))].toSorted()).toEqual(rows.toSorted());
});

test('every verb is taken up by a test that asserts what it does', () => {
  const tested = under('tests', '.test.ts').map((file) => readFileSync(file, 'utf8')).join('\n');
  const own = defined.filter(({ file }) => basename(file) !== 'lapse.ts'); // the request's own withdraw, once more
  expect(own.filter(({ file, verb }) => !tested.includes(`/${basename(file)}'`) && !tested.includes(`'${verb}'`) && !tested.includes(`'${verb.split('.')[1]}'`)).map((d) => d.verb)).toEqual([]);
});
