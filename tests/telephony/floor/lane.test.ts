import { setImmediate as soon } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLanes } from '../../../telephony/floor/lane.ts';

test('what happens to one call follows each other, calls beside each other, eight at most; alone means alone; nothing is left waiting', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ key: fc.integer({ min: 0, max: 30 }), turns: fc.nat(4), alone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0), fails: fc.boolean() }), { minLength: 1, maxLength: 80 }), async (works) => {
    const lanes = createLanes();
    const going = new Set<string>();
    const order = new Map<string, number[]>();
    let most = 0;
    const work = ({ key, turns, fails }: (typeof works)[number], alone: boolean, i: number) => async () => {
      const name = alone ? 'alone' : String(key);
      expect(alone ? going.size : going.has(name) || going.has('alone') ? 1 : 0).toBe(0);
      going.add(name);
      most = Math.max(most, going.size);
      order.set(name, [...(order.get(name) ?? []), i]);
      for (let n = 0; n < turns; n++) await soon();
      going.delete(name);
      if (fails) throw new Error('refused');
    };
    const done = await Promise.allSettled(works.map((w, i) => (w.alone ? lanes.alone(work(w, true, i)) : lanes.run(String(w.key), work(w, false, i)))));
    await lanes.idle();
    expect(done.map((d) => d.status)).toEqual(works.map((w) => (w.fails ? 'rejected' : 'fulfilled')));
    expect(done.filter((d) => d.status === 'rejected').every((d) => (d.reason as Error).message === 'refused')).toBe(true);
    expect(lanes.busy).toBe(false);
    expect(most).toBeLessThanOrEqual(8);
    for (const [name, indices] of order) if (name !== 'alone') expect(indices).toEqual(indices.toSorted((a, b) => a - b));
  }), { numRuns: 60 });
});
