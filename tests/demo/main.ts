/**
 * `npm run demo -- [--days 45] [--per-day 60] [--seed 1]` fills DATA_DIR with weeks of a believable city, through the same verbs
 * that staff press, on a clock that runs through those weeks. For pictures, trials and training; stop the server first.
 */
import { parseArgs } from 'node:util';
import { analytics } from '../../analytics/index.ts';
import { readConfig } from '../../ticketing/config.ts';
import { lockInstance } from '../../ticketing/db/instance-lock.ts';
import { openCore } from '../../ticketing/start/open-core.ts';
import { live } from './live.ts';

const { values } = parseArgs({ options: { days: { type: 'string', default: '45' }, 'per-day': { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } } });
const days = Number(values.days);
const perDay = Number(values['per-day']);
if (!Number.isInteger(days) || days < 1 || days > 730 || !Number.isInteger(perDay) || perDay < 1) throw new Error('--days 1..730 and --per-day at least 1');

const config = readConfig(process.env);
const lock = lockInstance(config.dataDir, 'npm run demo');
const opened = await openCore(config, { own: true });
const to = new Date();
const started = performance.now();
await live(opened.core, [analytics], {
  seed: Number(values.seed), from: new Date(to.getTime() - days * 86_400_000), to, count: days * perDay,
  progress: (at, done, count) => process.stdout.write(`\r${at.toISOString().slice(0, 10)}  ${done}/${count}  ${Math.round((performance.now() - started) / 1000)} s `),
});
process.stdout.write('\n');
await opened.stop();
lock.release();
