import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { EngineError, type CallControl } from '../call-control.ts';
import { asked, GONE, type Switchboard } from './switchboard.ts';

type Sounds = Pick<CallControl, 'play' | 'stopPlaying' | 'music'>;

/**
 * How Asterisk finds a prompt: by its file where both are on one machine, else by its name in a folder of Asterisk's sounds, which the city fills.
 * @param url ASTERISK_URL; `?sounds=hotline` names that folder
 * @throws EngineError `refused`: there is no such prompt
 */
export function soundOf(url: string, promptPath: (name: string) => string): (name: string) => string {
  const { hostname, searchParams } = new URL(url);
  const folder = searchParams.get('sounds') ?? (isLoopback(hostname) ? null : 'hotline');
  return (name) => {
    if (!/^[\w-]{1,60}$/.test(name)) throw new EngineError('refused', `no prompt can be named ${name}`);
    const file = promptPath(name);
    if (!existsSync(file)) throw new EngineError('refused', `there is no prompt ${name}: ${file} is missing`);
    return folder ? `sound:${folder}/${name}` : `sound:${file.replace(/\.wav$/, '')}`;
  };
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

export function sounds(board: Switchboard, sound: (name: string) => string): Sounds {
  const { ari, legs } = board;
  const path = (leg: string, rest: string) => `/channels/${encodeURIComponent(leg)}/${rest}`;

  async function stopPlaying(leg: string): Promise<void> {
    const known = legs.get(leg);
    if (!known?.play) return;
    known.play.stopped = true;
    await asked(ari.askUnless(GONE, 'DELETE', `/playbacks/${encodeURIComponent(known.play.id)}`));
  }
  return {
    stopPlaying,

    async play(leg, play, { prompts }) {
      const known = legs.get(leg);
      if (known?.play?.id === play) return;
      const media = prompts.map(sound).join(',');
      await stopPlaying(leg);
      const before = known?.play;
      if (known && before) {
        known.play = null;
        board.emit({ kind: 'played', leg, play: before.id, whole: false });
      }
      if (known) known.play = { id: play, stopped: false };
      try {
        await ari.ask('POST', path(leg, `play/${encodeURIComponent(play)}`), { media });
      } catch (error) {
        if (known?.play?.id === play) known.play = null;
        await asked(Promise.reject(error as Error));
      }
    },

    async music(leg, on) {
      const known = legs.get(leg);
      if (known) known.music = on;
      // During a prompt it would cut the prompt off; it begins when that ends (take-event.ts).
      if (on && known?.play) return;
      if (on) await asked(ari.ask('POST', path(leg, 'moh')));
      else await asked(ari.askUnless([404, 409, 412], 'DELETE', path(leg, 'moh')));
    },
  };
}
