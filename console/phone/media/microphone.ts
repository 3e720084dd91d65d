/** The microphone: asked for, chosen, lost in mid-call, and there again. */
import type { Devices, PhoneProblem } from '../phone.ts';

/** The browser's own word for it is no help to the person at the desk. */
export class MicrophoneProblem extends Error {
  readonly problem: PhoneProblem;

  constructor(problem: PhoneProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'MicrophoneProblem';
    this.problem = problem;
  }
}

/** What a refusal of getUserMedia means for whom it meets (names of W3C Media Capture and Streams). */
export function problemOf(error: unknown): PhoneProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'microphoneRefused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'microphoneTaken';
  return 'microphoneMissing';
}

const chosenKey = { microphone: 'hotline.phone.microphone', speaker: 'hotline.phone.speaker' } as const;
const remembered = (what: keyof typeof chosenKey) => { try { return localStorage.getItem(chosenKey[what]); } catch { return null; } };
const remember = (what: keyof typeof chosenKey, id: string | null) => { try { if (id) localStorage.setItem(chosenKey[what], id); else localStorage.removeItem(chosenKey[what]); } catch { /* a browser that keeps nothing: chosen for this visit */ } };

export interface Microphone {
  /** An open microphone, the same until it is closed. @throws MicrophoneProblem */
  open(): Promise<MediaStreamTrack>;
  close(): void;
  name(): string | null;
  /** tells when the open one was pulled out, and when something was plugged in or out */
  on(listener: (what: 'lost' | 'changed') => void): () => void;
  devices(): Promise<Devices>;
  choose(id: string | null): void;
  chooseSpeaker(id: string | null): void;
}

/** @param media navigator.mediaDevices; absent outside secure contexts */
export function createMicrophone(media: MediaDevices | undefined, secure: boolean): Microphone {
  let opening: Promise<MediaStreamTrack> | null = null;
  let track: MediaStreamTrack | null = null;
  const listeners = new Set<(what: 'lost' | 'changed') => void>();
  const tell = (what: 'lost' | 'changed') => { for (const listener of listeners) listener(what); };
  media?.addEventListener?.('devicechange', () => tell('changed'));
  const sound = (id: string | null): MediaStreamConstraints => ({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...(id ? { deviceId: { exact: id } } : {}) } });
  const ask = async (): Promise<MediaStreamTrack> => {
    if (!media?.getUserMedia) throw new MicrophoneProblem(secure ? 'unsupported' : 'notSecure');
    const wanted = remembered('microphone');
    // the chosen one may be at home today: any other is better than none
    const stream = await media.getUserMedia(sound(wanted)).catch((error: unknown) => {
      if (wanted && problemOf(error) === 'microphoneMissing') return media.getUserMedia(sound(null));
      throw error;
    }).catch((cause: unknown) => { throw new MicrophoneProblem(problemOf(cause), { cause }); });
    const [opened] = stream.getAudioTracks();
    if (!opened) throw new MicrophoneProblem('microphoneMissing');
    track = opened;
    opened.addEventListener('ended', () => { if (track === opened) { track = null; opening = null; tell('lost'); } });
    return opened;
  };
  return {
    open: () => (opening ??= ask().catch((error: unknown) => { opening = null; throw error; })),
    close() {
      const open = opening;
      opening = null; track = null;
      void open?.then((t) => t.stop(), () => {});
    },
    name: () => track?.label || null,
    on(listener) { listeners.add(listener); return () => void listeners.delete(listener); },
    async devices() {
      const all = await media?.enumerateDevices?.().catch(() => []) ?? [];
      const of = (kind: MediaDeviceKind) => all.filter((d) => d.kind === kind && d.deviceId !== '').map((d, i) => ({ id: d.deviceId, name: d.label || `${i + 1}` }));
      return { microphones: of('audioinput'), speakers: of('audiooutput'), microphone: remembered('microphone'), speaker: remembered('speaker') };
    },
    choose: (id) => remember('microphone', id),
    chooseSpeaker: (id) => remember('speaker', id),
  };
}
