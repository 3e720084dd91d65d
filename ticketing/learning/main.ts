/** `npm run train`: what a person at the machine, or the server for itself, asks of learning. */
import { parseArgs } from 'node:util';
import { trainFolder } from '../../classifier/index.ts';
import { readConfig } from '../config.ts';
import { runningEmbedded } from '../db/embedded.ts';
import { HotlineError } from '../errors.ts';
import { UnreadableFile } from '../intake/channels/import/row.ts';
import { openCore, type Opened } from '../start/open-core.ts';
import type { Module } from '../start/module.ts';
import { runCityTraining } from './run-training.ts';
import { trainFromTickets } from './tickets/train-from-tickets.ts';
import { endOf, type FromTraining } from './trainer.ts';

/** With one of these it is the city's tickets that are learnt from; without, labelled texts for the shipped model. */
const own = ['--city', '--tickets', '--training'];
const usage = `npm run train -- --city
  trains challengers from the city's own closed tickets; a winner takes charge
npm run train -- --tickets FILE.xlsx|csv|jsonl --out DIR [--install]
  makes models and report.md from a table of old tickets; --install puts them into the city by the same rule`;

/** @returns the exit code. @throws ConfigError and the like, whose message is for the person */
export async function train(args: string[], modules: Module[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  if (!own.some((flag) => args.some((a) => a === flag || a.startsWith(`${flag}=`)))) return trainFolder(args);
  const { values } = parseArgs({ args, options: { city: { type: 'boolean' }, training: { type: 'string' }, tickets: { type: 'string' }, out: { type: 'string' }, install: { type: 'boolean' } } });
  try {
    if (values.training) return await asProcessOf(Number(values.training), env.DATABASE_URL!, modules);
    if (values.city) return await withCore(env, trainCity);
    if (!values.tickets || !(values.out || values.install)) throw new Usage(usage);
    const table = { file: values.tickets, out: values.out ?? null, say };
    if (values.install) return await withCore(env, (opened) => trainFromTickets({ ...table, core: opened.core }));
    return await trainFromTickets({ ...table, core: null });
  } catch (error) {
    if (error instanceof HotlineError) console.error(`${error.zh}\n${error.en}`);
    else if (error instanceof Usage || error instanceof UnreadableFile) console.error(error.message);
    else throw error;
    return 1;
  }
}

class Usage extends Error {}
const say = (line: string) => console.log(line);

/** Joins the running server's database, or starts the embedded one when nothing runs. */
async function withCore(env: NodeJS.ProcessEnv, work: (opened: Opened) => Promise<number>): Promise<number> {
  const config = readConfig(env);
  const opened = await openCore(config, { own: !config.databaseUrl && !runningEmbedded(config.dataDir), judges: false });
  const stop = () => void opened.stop().then(() => process.exit(1));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(opened);
  } finally {
    await opened.stop();
  }
}

async function trainCity({ core }: Opened): Promise<number> {
  let last = '';
  const { id } = await core.trainer.start({ staffId: null, name: '命令行' }, ({ progress, line }) => { if (line !== last) say(`${String(Math.round(progress * 100)).padStart(3)}%  ${line}`); last = line; });
  await core.trainer.idle();
  const ended = await endOf(core, id);
  for (const { zh } of ended.outcome) say(zh);
  if (ended.error) console.error(ended.error);
  return ended.state === 'done' ? 0 : 1;
}

/** The process of one training. It tells what it does through the channel to its parent, and ends with it. */
async function asProcessOf(trainingId: number, url: string, modules: Module[]): Promise<number> {
  const send = (message: FromTraining) => { if (process.connected) process.send!(message); };
  const alone = () => process.exit(1);
  process.once('disconnect', alone);
  try {
    await runCityTraining(url, trainingId, modules, (progress, line) => send({ progress, line }));
    process.off('disconnect', alone);
    process.disconnect?.();
    return 0;
  } catch (error) {
    send({ failed: `训练失败：${(error as Error).message}` });
    throw error;
  }
}
