import path from 'node:path';
import type { Core } from '../../ticketing/index.ts';
import type { CallControl } from './call-control.ts';
import { asteriskEngine } from './asterisk/index.ts';
import { embeddedEngine } from './embedded/index.ts';
import { promptPath } from '../prompts/index.ts';

/**
 * The switch this installation is set to use, not started yet.
 * @returns null when VOICE is off: agents answer on telephones of their own
 */
export function makeEngine({ config, log, now }: Pick<Core, 'config' | 'log' | 'now'>): CallControl | null {
  const { voice, dataDir } = config;
  switch (voice.engine) {
    case 'off': return null;
    case 'asterisk': return asteriskEngine({ url: voice.asteriskUrl!, config, log, now });
    case 'embedded': return embeddedEngine({ directory: path.join(dataDir, 'voice'), mediaAddress: voice.mediaAddress, prompt: (name) => promptPath(config, name), log, now });
  }
}
