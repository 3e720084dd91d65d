import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Stands for npm: writes down how it was called, and makes node_modules as `npm ci` would. */
const NPM = `
const fs = require('node:fs');
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
fs.mkdirSync('node_modules', { recursive: true });
process.exit(Number(process.env.NPM_STATUS ?? 0));
`;

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'hotline-clone-'));
  mkdirSync(path.join(clone, 'ticketing'));
  copyFileSync(path.join(import.meta.dirname, '../../ticketing/ensure-deps.mjs'), path.join(clone, 'ticketing/ensure-deps.mjs'));
  writeFileSync(path.join(clone, 'package-lock.json'), '{}');
  writeFileSync(path.join(clone, 'calls'), '');
  writeFileSync(path.join(clone, 'npm.js'), NPM);
});
afterEach(() => rmSync(clone, { recursive: true }));

const ensure = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['ticketing/ensure-deps.mjs'], { cwd: clone, encoding: 'utf8', env: { ...process.env, npm_execpath: path.join(clone, 'npm.js'), ...env } });
const calls = () => readFileSync(path.join(clone, 'calls'), 'utf8').trim().split('\n').filter(Boolean).length;

test('dependencies are installed once for a lock file, and again when it changes', () => {
  expect([ensure().status, ensure().status, calls()]).toEqual([0, 0, 1]);
  writeFileSync(path.join(clone, 'package-lock.json'), '{"changed": true}');
  expect([ensure().status, calls()]).toEqual([0, 2]);
});

test('an installation that failed is not taken for done', () => {
  const failed = ensure({ NPM_STATUS: '7' });
  expect([failed.status, failed.stderr]).toEqual([7, expect.stringContaining('npm config set registry')]);
  expect([ensure().status, calls()]).toEqual([0, 2]);
});
