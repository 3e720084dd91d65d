// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherer, useLive } from '../../console/api/live.ts';

/** What a browser gives: it comes back by itself after a lost connection, and never after an answer that is no stream. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;
  constructor() { super(); Stream.opened.push(this); }
  close() { this.readyState = Stream.CLOSED; }
  refused() { this.readyState = Stream.CLOSED; this.dispatchEvent(new Event('error')); }
  lost() { this.readyState = 0; this.dispatchEvent(new Event('error')); }
}

beforeEach(() => { Stream.opened = []; vi.stubGlobal('EventSource', Stream); vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

function listening() {
  const client = new QueryClient();
  const renewed = vi.spyOn(client, 'invalidateQueries');
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  return { renewed, ...renderHook(({ on }) => useLive(on), { wrapper, initialProps: { on: true } }) };
}

test('a stream that was refused is asked for again, and everything is read again when it opens', () => {
  const { renewed } = listening();
  Stream.opened[0]!.refused();
  act(() => { vi.advanceTimersByTime(3_000); });
  expect(Stream.opened).toHaveLength(2);
  Stream.opened[1]!.dispatchEvent(new Event('open'));
  act(() => { vi.advanceTimersByTime(500); });
  expect(renewed).toHaveBeenCalledWith({ queryKey: ['ticket'] }, { cancelRefetch: false });
});

test('a connection that comes back by itself is left to itself', () => {
  listening();
  Stream.opened[0]!.lost();
  act(() => { vi.advanceTimersByTime(60_000); });
  expect(Stream.opened).toHaveLength(1);
});

test('what was being read when the news came is read once more, for the reading may be older than the news', async () => {
  const client = new QueryClient();
  const answers: ((text: string) => void)[] = [];
  const duty = new QueryObserver(client, { queryKey: ['duty', {}], queryFn: () => new Promise<string>((answer) => answers.push(answer)) });
  const end = duty.subscribe(() => {});
  const gather = gatherer(client, 100);
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  expect(answers).toHaveLength(1);
  for (let i = 0; i < 5; i += 1) { gather.note(['duty']); await pass(150); }
  expect(answers).toHaveLength(1); // however much comes meanwhile, the reading is let finish
  answers[0]!('nobody waits');
  await pass(150);
  expect(answers).toHaveLength(2);
  answers[1]!('one waits');
  await pass(500);
  expect([duty.getCurrentResult().data, answers.length]).toEqual(['one waits', 2]); // once is enough
  gather.note(['duty']);
  await pass(150);
  expect(answers).toHaveLength(3);
  gather.stop();
  answers[2]!('nobody waits');
  await pass(500);
  expect(answers).toHaveLength(3);
  end();
});

test('after logging out no stream is asked for', () => {
  const { rerender } = listening();
  Stream.opened[0]!.refused();
  rerender({ on: false });
  act(() => { vi.advanceTimersByTime(60_000); });
  expect(Stream.opened).toHaveLength(1);
});
