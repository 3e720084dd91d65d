import type { BridgeId, CallControl } from '../call-control.ts';
import type { LiveRecording, StoredRecording } from './ari/shapes.ts';
import { asked, GONE, type Switchboard } from './switchboard.ts';
import { withRightLengths } from './wav-lengths.ts';

type Recordings = Pick<CallControl, 'record' | 'stopRecording' | 'recordingFile' | 'dropRecording'>;

/** Kept by Asterisk as WAV files, 8 kHz and 16 bit, one channel; fetched and deleted over ARI, so that Asterisk may be another machine. */
export function recordings(board: Switchboard): Recordings {
  const { ari } = board;
  const live = (name: string, rest = '') => `/recordings/live/${encodeURIComponent(name)}${rest}`;
  const stored = (name: string, rest = '') => `/recordings/stored/${encodeURIComponent(name)}${rest}`;
  return {
    async record(bridge, recording) {
      board.recordings.set(recording, bridge);
      // 409: under way already, or finished
      await asked(ari.askUnless([409], 'POST', `/bridges/${encodeURIComponent(bridge)}/record`, { name: recording, format: 'wav', ifExists: 'fail' }), [404]).catch((error: unknown) => {
        board.recordings.delete(recording);
        throw error;
      });
    },

    async stopRecording(recording) {
      await asked(ari.askUnless(GONE, 'POST', live(recording, '/stop')));
    },

    async recordingFile(recording) {
      if (await ari.askUnless<LiveRecording>([404], 'GET', live(recording))) return null;
      const file = await asked(ari.file(stored(recording, '/file')));
      return file && withRightLengths(file);
    },

    async dropRecording(recording) {
      await asked(ari.askUnless([404], 'DELETE', stored(recording)));
    },
  };
}

/** Nobody is left whom it could hear. */
export function endRecordingsOf(board: Switchboard, bridge: BridgeId): void {
  for (const [recording, of] of board.recordings) {
    if (of === bridge) board.ari.askUnless(GONE, 'POST', `/recordings/live/${encodeURIComponent(recording)}/stop`).catch((error: unknown) => board.log.warn({ error, recording }, 'a recording could not be ended'));
  }
}

/** Those under way now. ARI has no list of them: every file is asked for whether it still grows, but for those of which we know. */
export async function underWay(board: Switchboard): Promise<string[]> {
  const files = await board.ari.ask<StoredRecording[]>('GET', '/recordings/stored');
  const names = files.filter(({ format, name }) => format === 'wav' && /^[A-Za-z0-9-]+$/.test(name) && !name.startsWith('missed-')).map(({ name }) => name);
  const known = new Set(board.recordings.keys());
  const grows = await Promise.all(names.map((name) => known.has(name) || board.ari.askUnless([404], 'GET', `/recordings/live/${encodeURIComponent(name)}`)));
  return [...new Set([...known, ...names.filter((_, i) => grows[i])])];
}
