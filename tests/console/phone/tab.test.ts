import { expect, test } from 'vitest';
import { nameOfTab } from '../../../console/phone/tab.ts';

/** Locks of one browser: held until the tab is gone. */
function browser() {
  const held = new Set<string>();
  const locks = { request: async (name: string, _options: unknown, run: (lock: object | null) => unknown) => { if (held.has(name)) return run(null); held.add(name); return run({}); } } as unknown as LockManager;
  const store = (from?: Map<string, string>) => { const map = new Map(from); return { map, getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => void map.set(key, value) }; };
  return { held, locks, store };
}

test('a tab keeps its name through a reload, so that it finds its telephone again', async () => {
  const { held, locks, store } = browser();
  const own = store();
  const name = await nameOfTab(own, locks);
  held.clear(); // the page is gone, and with it its locks
  expect(await nameOfTab(own, locks)).toBe(name);
});

test('a duplicated tab, which comes with a copy of the name, takes one of its own', async () => {
  const { locks, store } = browser();
  const first = store();
  const name = await nameOfTab(first, locks);
  const copy = store(first.map);
  const other = await nameOfTab(copy, locks);
  expect(other).not.toBe(name);
  expect(first.map.get('hotline.phone.tab')).toBe(name);
});
