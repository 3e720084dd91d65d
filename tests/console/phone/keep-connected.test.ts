import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Final, keepConnected } from '../../../console/phone/sip/keep-connected.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A network that is there or not, a switch that answers or not, and what was told. */
function network() {
  const target = new EventTarget();
  const state = { reachable: true, answers: true, refuses: false };
  const told: string[] = [];
  let tries = 0;
  const keeper = keepConnected({
    connect: async () => { tries += 1; if (state.refuses) throw new Final('no', { cause: new Error('409') }); if (!state.reachable) throw new Error('unreachable'); },
    ask: async () => { if (!state.answers) throw new Error('silent'); },
    drop: () => void told.push('drop'), lost: () => void told.push('lost'), back: () => void told.push('back'), refused: (error) => void told.push(`refused ${(error as Error).message}`),
    random: () => 1,
  }, target as unknown as Window);
  return { state, told, keeper, target, get tries() { return tries; } };
}

test('a socket that closed is opened again, and the calls on it go on', async () => {
  const n = network();
  await Promise.all([n.keeper.begin(), vi.advanceTimersByTimeAsync(0)]);
  n.keeper.down();
  await vi.advanceTimersByTimeAsync(0);
  expect(n.told).toEqual(['back', 'drop', 'lost', 'back']);
});

test('while the network is gone it is tried again and again, ever more rarely; back online it is tried at once', async () => {
  const n = network();
  await Promise.all([n.keeper.begin(), vi.advanceTimersByTimeAsync(0)]);
  n.state.reachable = false;
  n.target.dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(60_000);
  const tries = n.tries;
  expect(tries).toBeGreaterThan(6);
  expect(tries).toBeLessThan(15);
  n.state.reachable = true;
  n.target.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(n.tries).toBe(tries + 1);
  expect(n.told.at(-1)).toBe('back');
});

test('a connection that looks open and says nothing is found out by asking', async () => {
  const n = network();
  await Promise.all([n.keeper.begin(), vi.advanceTimersByTimeAsync(0)]);
  n.state.answers = false;
  await vi.advanceTimersByTimeAsync(25_001);
  expect(n.told).toEqual(['back', 'drop', 'lost', 'back']);
});

test('a refusal for good ends the asking and says why', async () => {
  const n = network();
  n.state.refuses = true;
  const begun = expect(n.keeper.begin()).rejects.toThrow('409');
  await vi.advanceTimersByTimeAsync(0);
  await begun;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(n.tries).toBe(1);
  expect(n.told).toEqual(['drop', 'refused 409']);
});

test('stopped, it opens nothing any more', async () => {
  const n = network();
  await Promise.all([n.keeper.begin(), vi.advanceTimersByTimeAsync(0)]);
  n.keeper.stop();
  n.keeper.down();
  n.target.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(n.tries).toBe(1);
});
