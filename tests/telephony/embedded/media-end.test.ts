import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { MediaEnd } from '../../../telephony/engine/embedded/media/end.ts';
import { Sound } from '../contract/peer/sound.ts';
import { until } from '../contract/peer/until.ts';

v8.setFlagsFromString('--expose_gc');
const collect = vm.runInNewContext('gc') as () => void;

/** An end whose sound went to a call, closed. @returns whether the call is still there */
async function closedEnd(): Promise<WeakRef<object>> {
  const call = { packets: 0 };
  const peer = new Sound({ hertz: 440 });
  const end = new MediaEnd({ address: '127.0.0.1', source: 1, onPacket: () => { call.packets += 1; }, onTrouble: () => {} });
  peer.accept(await end.answer(await peer.offer()));
  await until(() => end.open && peer.ready, () => 'no way for the sound');
  end.close();
  peer.close();
  return new WeakRef(call);
}

test('an end that is closed holds nothing of its call: a switch that runs for months does not grow', async () => {
  const calls = await Promise.all(Array.from({ length: 4 }, closedEnd));
  await expect.poll(() => { collect(); return calls.filter((call) => call.deref()).length; }, { timeout: 10_000 }).toBe(0);
});
