import path from 'node:path';
import { EngineError, type BridgeId, type RecordingId } from '../../call-control.ts';
import { Recorder } from '../media/recorder.ts';
import type { Bridge } from './bridge.ts';
import type { Exchange } from './exchange.ts';
import { rewire } from './hearing.ts';

export interface Recording { id: RecordingId; bridge: Bridge; recorder: Recorder }

/** It becomes a file's name. */
const ID = /^[\w-]{1,100}$/;

/** @throws EngineError when there is no such bridge or the id is no file's name */
export function record(exchange: Exchange, bridgeId: BridgeId, id: RecordingId): void {
  if (exchange.recordings.has(id) || exchange.gone.has(id)) return;
  const bridge = exchange.bridges.get(bridgeId);
  if (!bridge) throw new EngineError('refused', `There is no bridge ${bridgeId}.`);
  if (!ID.test(id)) throw new EngineError('refused', 'The id of a recording has letters, digits and hyphens.');
  exchange.recordings.set(id, { id, bridge, recorder: new Recorder(path.join(exchange.settings.directory, `${id}.wav`), exchange.clock, exchange.trouble) });
  rewire(exchange);
}

/** Ends it; told when its file is whole. */
export async function finishRecording(exchange: Exchange, recording: Recording): Promise<void> {
  if (!exchange.recordings.delete(recording.id)) return;
  exchange.gone.add(recording.id);
  await recording.recorder.stop();
  exchange.tell({ kind: 'recorded', recording: recording.id });
}
