/** What the telephone makes heard: the other side, its own ring, and silence to send while there is no microphone. */

export interface Sounds {
  /** Where the browser wants a press of the person first, `blocked` is told and the next press plays. @throws when it was stopped before it began */
  play(stream: MediaStream, blocked: () => void): Promise<void>;
  stop(): void;
  ring(on: boolean): void;
  speaker(id: string | null): Promise<void>;
  /** A track that says nothing: the switch takes a telephone that sends no packets for dead. */
  silence(): MediaStreamTrack;
  /** 0..1 of a track, told about ten times a second. @returns a function that ends it */
  meter(track: MediaStreamTrack, tell: (level: number) => void): () => void;
}

/** Two notes, twice, then a pause: told from the bells of the house, and not a record that somebody owns. */
const notes: readonly [hz: number, at: number][] = [[784, 0], [988, 0.18], [784, 0.5], [988, 0.68]];
const ringEveryMs = 2_400;

export function createSounds(): Sounds {
  const element = document.createElement('audio');
  element.autoplay = true;
  element.dataset.phone = 'heard';
  element.hidden = true;
  document.body.append(element);
  let context: AudioContext | null = null;
  const sound = () => { context ??= new AudioContext(); void context.resume().catch(() => {}); return context; };
  let ringing: ReturnType<typeof setInterval> | undefined;
  const once = () => {
    const at = sound();
    for (const [hz, later] of notes) {
      const tone = at.createOscillator();
      const loud = at.createGain();
      const begin = at.currentTime + later;
      tone.frequency.value = hz;
      loud.gain.setValueAtTime(0, begin);
      loud.gain.linearRampToValueAtTime(0.2, begin + 0.02);
      loud.gain.exponentialRampToValueAtTime(0.001, begin + 0.3);
      tone.connect(loud).connect(at.destination);
      tone.start(begin);
      tone.stop(begin + 0.32);
    }
  };
  return {
    async play(stream, blocked) {
      element.srcObject = stream;
      await element.play().catch(async (error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'NotAllowedError') throw error;
        blocked();
        await pressed();
        await element.play();
      });
    },
    stop() { element.pause(); element.srcObject = null; },
    ring(on) {
      clearInterval(ringing);
      ringing = undefined;
      if (!on) return;
      once();
      ringing = setInterval(once, ringEveryMs);
    },
    async speaker(id) { if ('setSinkId' in element) await element.setSinkId(id ?? ''); },
    silence: () => sound().createMediaStreamDestination().stream.getAudioTracks()[0]!,
    meter(track, tell) {
      const at = sound();
      const source = at.createMediaStreamSource(new MediaStream([track]));
      const analyser = at.createAnalyser();
      analyser.fftSize = 1024;
      source.connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      const timer = setInterval(() => {
        analyser.getFloatTimeDomainData(samples);
        tell(loudness(samples));
      }, 100);
      return () => { clearInterval(timer); source.disconnect(); };
    },
  };
}

const pressed = () => new Promise<void>((resolve) => {
  for (const kind of ['pointerdown', 'keydown'] as const) document.addEventListener(kind, () => resolve(), { once: true, capture: true });
});

/** Root mean square on a scale of decibels as ears hear: −60 dB is nothing, −10 dB is full. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const s of samples) sum += s * s;
  const decibels = 20 * Math.log10(Math.sqrt(sum / samples.length) || 1e-6);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}
