import { expect, test, vi } from 'vitest';
import { endAll } from '../../ticketing/start/end-all.ts';

const log = () => ({ warn: vi.fn() });
const later = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

test('parts end one after the other, each waited for', async () => {
  const ended: string[] = [];
  const part = (what: string, ms: number) => ({ what, end: async () => { await later(ms); ended.push(what); } });
  const said = log();
  expect(await endAll([part('jobs', 20), part('connections', 5), { what: 'lock', end: () => void ended.push('lock') }], said)).toBe(true);
  expect(ended).toEqual(['jobs', 'connections', 'lock']);
  expect(said.warn).not.toHaveBeenCalled();
});

test('what fails, at once or later, and what never ends is said and left behind; the database behind it ends all the same', async () => {
  const database = vi.fn();
  const said = log();
  const ended = await endAll([
    { what: 'floor', end: () => { throw new Error('no connection'); } },
    { what: 'jobs', end: () => Promise.reject(new Error('no connection either')) },
    { what: 'live updates', end: () => new Promise(() => {}) },
    { what: 'database', end: database },
  ], said, 30);
  expect(ended).toBe(false);
  expect(database).toHaveBeenCalledOnce();
  expect(said.warn.mock.calls.map(([{ what, err }]) => `${what}: ${err.message}`)).toEqual(['floor: no connection', 'jobs: no connection either', 'live updates: did not end within 0.03 s']);
});
