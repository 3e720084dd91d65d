import { EngineError, type PlayId } from '../../call-control.ts';
import { loadSound, Player, type Sound } from '../media/player.ts';
import type { Exchange } from './exchange.ts';
import { legUp } from './find.ts';
import type { Leg } from './leg.ts';

/** Sounds as they were read, by file; a city that replaces one starts the server again. */
const sounds = new Map<string, Promise<Sound>>();

/** @throws EngineError `refused` when it cannot be read */
async function soundOf(file: string): Promise<Sound> {
  let sound = sounds.get(file);
  if (!sound) {
    sounds.set(file, sound = loadSound(file));
    sound.catch(() => sounds.delete(file));
  }
  return sound.catch((error: Error) => { throw new EngineError('refused', `The prompt cannot be played: ${error.message}`); });
}

/** Does it hear nobody but us? */
const alone = (exchange: Exchange, leg: Leg) => leg.bridge === null && !exchange.monitors.has(leg.id);

/** @throws EngineError when the leg is not up, is with somebody, or a file cannot be played */
export async function play(exchange: Exchange, legId: string, id: PlayId, files: string[]): Promise<void> {
  const leg = legUp(exchange, legId);
  if (leg.playing?.play === id || exchange.gone.has(id)) return;
  if (!alone(exchange, leg)) throw new EngineError('refused', `The leg ${legId} speaks with somebody.`);
  const mine = { play: id, player: null as Player | null };
  leg.stopPlaying();
  leg.playing = mine;
  try {
    const sound = Buffer.concat(await Promise.all(files.map(soundOf)));
    exchange.gone.add(id);
    if (leg.playing !== mine) return; // stopped meanwhile
    mine.player = new Player(sound, leg.out, exchange.clock, {
      ready: () => leg.hears,
      ended: () => {
        leg.playing = null;
        exchange.tell({ kind: 'played', leg: leg.id, play: id, whole: true });
      },
    });
  } catch (error) {
    if (leg.playing === mine) leg.playing = null;
    throw error;
  }
}

/** @throws EngineError when the leg is not up or is with somebody */
export async function music(exchange: Exchange, legId: string, on: boolean): Promise<void> {
  if (!on) return void exchange.legs.get(legId)?.stopMusic();
  const leg = legUp(exchange, legId);
  if (!alone(exchange, leg)) throw new EngineError('refused', `The leg ${legId} speaks with somebody.`);
  const sound = await soundOf(exchange.settings.music);
  if (leg.state !== 'up' || leg.music || !alone(exchange, leg)) return;
  leg.music = new Player(sound, leg.out, exchange.clock, { ready: () => leg.hears && leg.playing === null, loop: true });
}
