/** Calls through the embedded switch: by itself, and led by the floor; with real telephones, ICE, DTLS and SRTP. */
import type { Bench, Figure } from './run/bench.ts';
import { beside } from './run/bench.ts';
import { spread } from './timing/spread.ts';
import { inTurns } from './timing/turns.ts';
import { bareSide } from './voice/bare-side.ts';
import { agentsThere, floorSide } from './voice/floor-side.ts';
import { recordedCalls } from './voice/recorded.ts';
import { startSwitch } from './voice/switch.ts';

/** As many as the switch is meant to carry; few when only looking whether it runs. */
const recordedAtOnce = (seconds: number) => (seconds < 5 ? 3 : 30);
/** Longer is heard as an interruption. */
const HEARD_MS = 60;

export const voice: Bench = async ({ options: { seconds, workers: asked }, server, say }) => {
  const calls = recordedAtOnce(seconds);
  say(`voice: ${calls} recorded calls at once`);
  // First: after a thousand calls, and with a server in it, this process tidies up its memory for longer than a gap may be.
  const alone = await startSwitch();
  const { gaps, stoodStill } = await recordedCalls(alone.engine, { calls, seconds });
  await alone.close();
  const workers = Math.min(asked, agentsThere);
  // One each: two who lead calls on one switch would each turn the other's away.
  const [ours, theirs] = [await startSwitch(), await startSwitch()];
  const bare = await bareSide(theirs.engine, workers);
  const floor = await floorSide(await server(), ours.engine, workers);
  const keys = { bare: [] as number[], floor: [] as number[] };
  const atStart = ours.memory();
  say(`voice: whole calls, ${workers} at once`);
  const rate = await inTurns(() => floor.call(), (worker) => bare.call(worker), { seconds, workers });
  say('voice: from the key to sound, one call at a time');
  for (let i = 0; i < (seconds < 5 ? 3 : 40); i++) {
    keys.floor.push(await floor.call());
    keys.bare.push(await bare.call(0));
  }
  const rows = await floor.close();
  await bare.close();
  const afterCalls = ours.memory();
  const left = await ours.engine.snapshot();
  await ours.close();
  await theirs.close();
  const key = { bare: spread(keys.bare), floor: spread(keys.floor) };
  const figures: Figure[] = [
    beside('whole calls', 'per second', rate.ours, rate.theirs),
    beside('key to sound both ways, p50', 'ms', key.floor.p50, key.bare.p50), beside('key to sound both ways, p95', 'ms', key.floor.p95, key.bare.p95),
    { name: 'recorded calls at once', unit: 'count', value: calls },
    { name: `channels with a gap over ${HEARD_MS} ms`, unit: 'count', value: gaps.filter((gap) => gap > HEARD_MS).length }, { name: 'longest gap in a recording', unit: 'ms', value: Math.max(...gaps) }, { name: 'longest time the telephones themselves stood still', unit: 'ms', value: stoodStill },
    { name: 'calls led by the floor', unit: 'count', value: rows.calls }, { name: 'of them legs, bridges, recordings left over', unit: 'count', value: left.legs.length + left.bridges.length + left.recordings.length },
    { name: 'rows of calls, legs and seats that go on', unit: 'count', value: rows.left },
    ...(atStart !== undefined && afterCalls !== undefined ? [{ name: 'memory of the switch, more than at the start', unit: 'MiB' as const, value: afterCalls - atStart }] : []),
  ];
  return {
    measured: 'a citizen’s telephone connects, calls, is put through by the floor (password, line, queue, seat, every step a transaction) and recorded, both hear each other, and it ends',
    baseline: 'the same telephones on another such switch, led by twenty lines without a database', figures, facts: { 'calls at once': workers },
  };
};
