import type { Line, LineCall, LineOptions, OpenLine } from './line.ts';
import { NoCommonCodec } from './line.ts';
import type { Microphone } from './media/microphone.ts';
import { MicrophoneProblem } from './media/microphone.ts';
import type { Sounds } from './media/sounds.ts';
import type { Phone, PhoneProblem, PhoneStatus } from './phone.ts';
import { after, silent, type PhoneHappening } from './status.ts';

/** A call that is up and of which nothing is heard for so long has its sound stopped somewhere on the way. */
const noSoundMs = 6_000;
/** Solved by a microphone that opened. */
const ofMicrophone: readonly PhoneProblem[] = ['notSecure', 'unsupported', 'microphoneRefused', 'microphoneMissing', 'microphoneTaken', 'microphoneLost'];

interface Parts {
  /** loaded when the telephone is first wanted */
  openLine(): Promise<OpenLine>;
  origin: string;
  credentials: LineOptions['credentials'];
  microphone: Microphone;
  sounds: Sounds;
  /** the switch, or the server, does not let us in */
  onRefused?(error: unknown): void;
}

/** A telephone: one line, one microphone, one talk at a time. */
export function createPhone({ openLine, origin, credentials, microphone, sounds, onRefused }: Parts): Phone {
  let status: PhoneStatus = silent;
  let line: Line | null = null;
  let opening: Promise<void> | null = null;
  let call: LineCall | null = null;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let meters = 0;
  const listeners = new Set<() => void>();
  const tell = (happening: PhoneHappening) => {
    const next = after(status, happening);
    if (next === status) return;
    const rings = next.talk?.state === 'ringing';
    if (rings !== (status.talk?.state === 'ringing')) sounds.ring(rings);
    status = next;
    for (const listener of listeners) listener();
  };

  const openMicrophone = async (): Promise<MediaStreamTrack> => {
    try {
      const track = await microphone.open();
      tell({ kind: 'solved', problems: ofMicrophone });
      tell({ kind: 'microphone', name: microphone.name() });
      track.enabled = !status.muted;
      return track;
    } catch (error) {
      tell({ kind: 'problem', problem: error instanceof MicrophoneProblem ? error.problem : 'microphoneMissing' });
      throw error;
    }
  };
  const letGoOfMicrophone = () => { if (!call && !meters) { microphone.close(); tell({ kind: 'microphone', name: null }); } };
  /** The headset was pulled out: another microphone where there is one, else we are not heard, and hear all the same. */
  const changeMicrophone = async () => {
    const mine = call;
    if (!mine) return;
    const track = await openMicrophone().catch(() => null);
    if (!track) tell({ kind: 'problem', problem: 'microphoneLost' });
    if (call === mine && status.talk?.state !== 'ringing') await mine.speak(track ?? sounds.silence());
  };
  microphone.on((what) => {
    if (what === 'lost' || (status.problem && ofMicrophone.includes(status.problem))) void changeMicrophone();
    for (const listener of listeners) listener();
  });

  const take = (taken: LineCall) => {
    call = taken;
    taken.listen({
      established: () => {
        tell({ kind: 'established', id: taken.id });
        clearTimeout(quiet);
        quiet = setTimeout(() => { if (call === taken && status.talk?.sound === 'pending') tell({ kind: 'problem', problem: 'noSound' }); }, noSoundMs);
        sounds.play(taken.heard(), () => tell({ kind: 'problem', problem: 'soundBlocked' })).then(() => tell({ kind: 'solved', problems: ['soundBlocked'] }), () => {});
      },
      sound: (sound) => {
        tell({ kind: 'sound', id: taken.id, sound });
        if (sound === 'flowing') tell({ kind: 'solved', problems: ['noSound'] });
      },
      ended: (why) => {
        if (call !== taken) return;
        call = null;
        clearTimeout(quiet);
        sounds.stop();
        tell({ kind: 'ended', id: taken.id, why });
        letGoOfMicrophone();
      },
    });
  };
  const leave = async (reason?: 'busy') => {
    const left = call;
    if (!left) return;
    await left.end(reason).catch(() => {});
  };

  const listener: LineOptions['listener'] = {
    registered: () => tell({ kind: 'registered' }),
    lost: () => tell({ kind: 'connectionLost' }),
    refused: (error) => { line = null; tell({ kind: 'refused' }); onRefused?.(error); },
    rang(incoming) {
      // the floor rings one telephone once: a second ring means that what we still hold was lost on the way
      void leave();
      take(incoming);
      tell({ kind: 'rang', id: incoming.id });
      void openMicrophone().catch(() => {});
      incoming.prepare().catch((error: unknown) => { if (error instanceof NoCommonCodec) void incoming.end('noCommonCodec'); });
    },
  };

  const connect = async (): Promise<void> => {
    tell({ kind: 'connecting' });
    try {
      await openMicrophone();
      letGoOfMicrophone();
      const open = await openLine();
      line = open({ origin, credentials, listener, silence: () => sounds.silence() });
      await line.open();
    } catch (error) {
      if (status.connection === 'connecting') tell({ kind: 'closed', why: 'off' });
      throw error;
    }
  };
  const answering = async (): Promise<void> => {
    const mine = call;
    if (!mine || status.talk?.state !== 'ringing') return;
    const track = await openMicrophone();
    if (call !== mine) return;
    tell({ kind: 'answering' });
    await mine.speak(track);
    await mine.answer();
  };

  return {
    status: () => status,
    subscribe(its) { listeners.add(its); return () => void listeners.delete(its); },
    connect: () => (line && status.connection !== 'off' ? Promise.resolve() : (opening ??= connect().finally(() => { opening = null; }))),
    async disconnect(why = 'off') {
      const leaving = line;
      line = null;
      call = null;
      sounds.stop();
      tell({ kind: 'closed', why });
      letGoOfMicrophone();
      await leaving?.close();
    },
    async dial(number) {
      const track = await openMicrophone();
      if (!line) throw new Error('not connected');
      const made = await line.dial(number, track);
      tell({ kind: 'dialled', id: made.id });
      take(made);
    },
    answer: answering,
    decline: () => leave('busy'),
    hangUp: () => leave(),
    mute(on) {
      tell({ kind: 'muted', on });
      if (call) void microphone.open().then((track) => { track.enabled = !on; }, () => {});
    },
    keys: (digits) => call?.keys(digits.replaceAll(/[^\d*#]/g, '')),
    devices: () => microphone.devices(),
    async chooseMicrophone(id) {
      microphone.choose(id);
      microphone.close();
      if (call) await changeMicrophone();
      else if (meters) await openMicrophone();
    },
    async chooseSpeaker(id) { microphone.chooseSpeaker(id); await sounds.speaker(id); },
    meter(its) {
      meters += 1;
      let stop: (() => void) | null = null;
      let over = false;
      void openMicrophone().then((track) => { if (!over) stop = sounds.meter(track, its); }, () => its(0));
      return () => { over = true; stop?.(); meters -= 1; letGoOfMicrophone(); };
    },
    heard: () => call?.heard() ?? null,
  };
}
