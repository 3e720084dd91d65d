/** Sound to and from the switch: one RTCPeerConnection, whose microphone can be changed and whose path can be looked for again. */
import { NoCommonCodec } from '../line.ts';

/** A-law as on the public network of Europe and China: nobody has to transcode. The others only where the switch has no A-law. */
const preferred = ['audio/pcma', 'audio/pcmu', 'audio/opus'];
/** Without servers to ask, all candidates of a machine are there in a moment; a network card that does not answer must not hold up a call. */
const gatherMs = 700;

export interface Peer {
  readonly heard: MediaStream;
  /** `again`: the network changed, the path is looked for anew */
  offer(again?: boolean): Promise<string>;
  answer(offer: string): Promise<string>;
  /** the other side's answer to our offer */
  accept(answer: string): Promise<void>;
  rollback(): Promise<void>;
  waitsForAnswer(): boolean;
  speak(track: MediaStreamTrack): Promise<void>;
  /** @returns false where keys cannot go with the sound */
  keys(digits: string): boolean;
  close(): void;
}

/** @param onSound whether sound can pass, told at every change */
export function createPeer(track: MediaStreamTrack, onSound: (state: 'flowing' | 'lost') => void): Peer {
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  const heard = new MediaStream();
  let speaking = track;
  connection.addEventListener('track', (event) => { for (const old of heard.getTracks()) heard.removeTrack(old); heard.addTrack(event.track); });
  connection.addEventListener('connectionstatechange', () => {
    if (connection.connectionState === 'connected') onSound('flowing');
    else if (connection.connectionState === 'disconnected' || connection.connectionState === 'failed') onSound('lost');
  });
  const transceiver = () => connection.getTransceivers()[0];
  const ready = async () => {
    const one = transceiver() ?? connection.addTransceiver('audio', { direction: 'sendrecv' });
    one.direction = 'sendrecv';
    preferTelephony(one);
    if (one.sender.track !== speaking) await one.sender.replaceTrack(speaking);
  };
  const described = async (): Promise<string> => {
    await gathered(connection);
    return connection.localDescription!.sdp;
  };
  return {
    heard,
    async offer(again = false) {
      await ready();
      await connection.setLocalDescription(await connection.createOffer(again ? { iceRestart: true } : {}));
      return described();
    },
    async answer(offer) {
      await connection.setRemoteDescription({ type: 'offer', sdp: offer });
      await ready();
      const answer = await connection.createAnswer();
      if (/^m=audio 0 /m.test(answer.sdp ?? '')) throw new NoCommonCodec('the switch offers no sound that this browser knows');
      await connection.setLocalDescription(answer);
      return described();
    },
    accept: async (answer) => {
      if (/^m=audio 0 /m.test(answer)) throw new NoCommonCodec('the switch takes none of the sounds we offer');
      await connection.setRemoteDescription({ type: 'answer', sdp: answer });
    },
    rollback: async () => { if (connection.signalingState === 'have-local-offer') await connection.setLocalDescription({ type: 'rollback' }); },
    waitsForAnswer: () => connection.signalingState === 'have-local-offer',
    async speak(next) { speaking = next; await transceiver()?.sender.replaceTrack(next); },
    keys(digits) {
      const dtmf = transceiver()?.sender.dtmf;
      if (!dtmf?.canInsertDTMF) return false;
      dtmf.insertDTMF(dtmf.toneBuffer + digits, 160, 80);
      return true;
    },
    close: () => connection.close(),
  };
}

function preferTelephony(transceiver: RTCRtpTransceiver): void {
  const known = globalThis.RTCRtpReceiver?.getCapabilities?.('audio')?.codecs;
  if (!known || !('setCodecPreferences' in transceiver)) return;
  const rank = (codec: { mimeType: string }) => preferred.indexOf(codec.mimeType.toLowerCase());
  const sound = known.filter((c) => rank(c) >= 0).toSorted((a, b) => rank(a) - rank(b));
  const keys = known.filter((c) => c.mimeType.toLowerCase() === 'audio/telephone-event');
  if (sound.length) transceiver.setCodecPreferences([...sound, ...keys]);
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => { clearTimeout(late); connection.removeEventListener('icegatheringstatechange', look); resolve(); };
    const look = () => { if (connection.iceGatheringState === 'complete') done(); };
    const late = setTimeout(done, gatherMs);
    connection.addEventListener('icegatheringstatechange', look);
  });
}
