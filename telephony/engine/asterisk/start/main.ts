/** `npm run asterisk`: an Asterisk of one's own beside the application, without root. See telephony/engine/asterisk/README.md. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchPackages } from './fetch-packages.ts';
import { SetUpError } from './machine.ts';
import { readSettings } from './settings.ts';
import { startAsterisk } from './start-asterisk.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(args: string[]): Promise<void> {
  const onlyFetch = args.includes('--fetch');
  const directory = path.resolve(args.find((arg) => !arg.startsWith('-')) ?? path.join(process.env.DATA_DIR || '.data', 'asterisk'));
  const settings = readSettings(process.env, fileURLToPath(new URL('../../../prompts/wav', import.meta.url)));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const unpacked = await fetchPackages(directory, { mirror: process.env.MIRROR || undefined, suite: process.env.SUITE || undefined, checkValid: process.env.CHECK_VALID !== 'false', log: say });
  if (onlyFetch) return say(`Asterisk lies in ${directory}.`);

  const asterisk = await startAsterisk(directory, unpacked, settings);
  say(`Asterisk answers. Trunks: ${settings.sipAddress}:${settings.sipPort} (UDP and TCP)${settings.tls ? `, ${settings.tls.port} (TLS)` : ''}; sound: UDP ${settings.rtpFrom}–${settings.rtpTo}. Ctrl+C ends it, and its calls.`);
  say(`Now, in another terminal:\n  ASTERISK_URL=${asterisk.url} npm start`);
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { asked = true; void asterisk.stop(); });
  await asterisk.ended;
  if (asked) return say('Asterisk has ended.');
  throw new SetUpError(`Asterisk ended by itself. Its log: ${path.join(directory, 'log/messages')}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof SetUpError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
