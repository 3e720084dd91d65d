/** The whole product over a carrier's trunk: server, database and Asterisk, each a process of its own, started once for all that follows. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { answered } from './answered.ts';
import { dies } from './dies.ts';
import { startHotline } from './hotline.ts';
import { moments } from './moments.ts';
import { slow } from './slow.ts';
import { Under } from './under.ts';

const under = new Under();
beforeAll(async () => {
  under.hotline = await startHotline();
  under.agent = await under.hotline.agent('agent1');
}, 300_000);
afterAll(async () => { await under.agent?.close(); await under.hotline?.close(); });
afterEach(({ task }) => {
  under.clear();
  if (task.result?.state === 'fail') console.error(`the server said:\n${under.hotline.said().slice(-6000)}`);
});

describe('at every moment', () => moments(under));
describe('slowly', () => slow(under));
describe('as usual', () => answered(under));
describe('after a death', () => dies(under));
