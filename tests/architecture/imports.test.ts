import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** who may import whom; console may import types only */
const arrows: Record<string, string[]> = {
  classifier: [], ticketing: ['classifier'], telephony: ['ticketing', 'classifier'], analytics: ['ticketing', 'classifier'], console: ['ticketing', 'analytics', 'telephony'],
};
const modules = Object.keys(arrows);

interface Import { file: string; from: string; to: string; target: string; typeOnly: boolean }

function importsOf(module: string): Import[] {
  const folder = path.join(root, module);
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((f) => /\.(ts|tsx|mjs)$/.test(f) && !f.split(path.sep).includes('dist'));
  return files.flatMap((name) => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/(?:^|\n)\s*(import|export)(\s+type)?\b([^;'"]*?)from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g)].flatMap((m) => {
      const target = path.relative(root, path.resolve(path.dirname(file), m[4] ?? m[5]!));
      const to = target.split(path.sep)[0]!;
      return to === module ? [] : [{ file: path.relative(root, file), from: module, to, target, typeOnly: m[2] !== undefined || (m[3] ?? '').trim().startsWith('type ') }];
    });
  });
}

const crossing = modules.flatMap(importsOf).filter((i) => modules.includes(i.to));

test('the reader of imports sees the arrows that are there', () => {
  expect(crossing.some((i) => i.from === 'ticketing' && i.to === 'classifier')).toBe(true);
  expect(crossing.some((i) => i.from === 'analytics' && i.to === 'ticketing')).toBe(true);
});

test('modules import only what lies left of them', () => {
  expect(crossing.filter((i) => !arrows[i.from]!.includes(i.to))).toEqual([]);
});

test('nobody reaches past another module’s index.ts', () => {
  expect(crossing.filter((i) => i.target !== path.join(i.to, 'index.ts'))).toEqual([]);
});

test('the console takes types only', () => {
  expect(crossing.filter((i) => i.from === 'console' && !i.typeOnly)).toEqual([]);
});
