import { pino } from 'pino';
import { asteriskEngine } from '../../telephony/engine/asterisk/index.ts';
import { describeEngine } from '../telephony/contract/describe-engine.ts';
import { offers } from '../telephony/contract/peer/sound.ts';
import { testAsterisk } from './setup/asterisk.ts';

offers.tellWhere = true;
describeEngine('Asterisk keeps what every engine promises', async () => {
  const asterisk = await testAsterisk();
  const engine = asteriskEngine({ url: asterisk.url, config: { voice: { promptDir: undefined } }, log: pino({ level: 'warn' }), now: () => new Date() });
  await engine.start();
  return { engine, close: async () => { await engine.stop(); await asterisk.remove(); } };
});
