import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from '../../ticketing/secrets.ts';

let dataDir: string;
beforeEach(() => { dataDir = mkdtempSync(path.join(tmpdir(), 'hotline-secrets-')); });
afterEach(() => rmSync(dataDir, { recursive: true }));

test('the first start makes a key that only its user reads, and later starts find it', () => {
  const first = loadSecrets(path.join(dataDir, 'new'), {});
  const later = loadSecrets(path.join(dataDir, 'new'), {});
  expect([first.source, later.source]).toEqual(['created', 'file']);
  expect(later.subkey('citizen')).toEqual(first.subkey('citizen'));
  if (process.platform !== 'win32') expect(statSync(path.join(dataDir, 'new', 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('each purpose has a key of its own', () => {
  const secrets = loadSecrets(dataDir, {});
  const keys = (['citizen', 'queryCode', 'session', 'chain', 'sms', 'integration'] as const).map((name) => secrets.subkey(name).toString('hex'));
  expect(new Set(keys).size).toBe(6);
  expect(keys.every((key) => key.length === 64)).toBe(true);
});

test('HOTLINE_KEY comes before the file, and a wrong one stops the start', () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  expect(loadSecrets(dataDir, { HOTLINE_KEY: key }).source).toBe('environment');
  // RFC 5869 with salt "hotline-12345" and the purpose as info: stored data depends on it never changing.
  expect(loadSecrets(dataDir, { HOTLINE_KEY: key }).subkey('chain').toString('hex')).toBe('cb2e42102e65c3a81dd77019d8c417351c965aec9b1a9fda1f570daf50044b6c');
  expect(() => loadSecrets(dataDir, { HOTLINE_KEY: 'too short' })).toThrow('openssl rand -base64 32');
});

test('a damaged key file is reported, never replaced', () => {
  writeFileSync(path.join(dataDir, 'secrets.json'), '{"masterKey": "');
  expect(() => loadSecrets(dataDir, {})).toThrow('Restore it from a backup');
  expect(() => loadSecrets(dataDir, {})).toThrow('Restore it from a backup');
});
