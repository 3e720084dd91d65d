// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { createPhone } from '../../../console/phone/create-phone.ts';
import { NoCommonCodec, type LineCall, type LineCallListener, type LineOptions } from '../../../console/phone/line.ts';
import { createMicrophone } from '../../../console/phone/media/microphone.ts';
import type { Sounds } from '../../../console/phone/media/sounds.ts';

/** A microphone socket: things are plugged in and pulled out, and the browser may refuse. */
class Devices extends EventTarget {
  plugged = ['内置麦克风'];
  refuses: string | null = null;
  readonly given: (EventTarget & { label: string; enabled: boolean; stopped: boolean; stop(): void })[] = [];
  getUserMedia = async () => {
    if (this.refuses) throw new DOMException('no', this.refuses);
    const label = this.plugged[0];
    if (!label) throw new DOMException('none', 'NotFoundError');
    const track = Object.assign(new EventTarget(), { label, enabled: true, stopped: false, stop() { this.stopped = true; } });
    this.given.push(track);
    return { getAudioTracks: () => [track] };
  };
  enumerateDevices = async () => this.plugged.map((label) => ({ kind: 'audioinput', deviceId: label, label }));
  unplug() { this.plugged.shift(); this.given.at(-1)!.dispatchEvent(new Event('ended')); this.dispatchEvent(new Event('devicechange')); }
  plug(label: string) { this.plugged.unshift(label); this.dispatchEvent(new Event('devicechange')); }
}

class Caller implements LineCall {
  static count = 0;
  readonly id = `call-${(Caller.count += 1)}`;
  listener!: LineCallListener;
  speaks: unknown = null;
  did: string[] = [];
  codec = true;
  listen(listener: LineCallListener) { this.listener = listener; }
  async prepare() { if (!this.codec) throw new NoCommonCodec(); }
  async answer() { this.did.push('answer'); this.listener.established(); this.listener.sound('flowing'); }
  async end(why?: string) { this.did.push(`end ${why ?? ''}`.trim()); this.listener.ended(why === 'noCommonCodec' ? 'noCommonCodec' : 'hungUp'); }
  async speak(track: MediaStreamTrack) { this.speaks = track; }
  heard() { return {} as MediaStream; }
  keys(digits: string) { this.did.push(`keys ${digits}`); }
}

function telephone({ secure = true }: { secure?: boolean } = {}) {
  const devices = new Devices();
  let line!: LineOptions;
  const closed = vi.fn();
  const silence = { label: 'silence' } as MediaStreamTrack;
  const sounds = { play: vi.fn(async () => {}), stop: vi.fn(), ring: vi.fn(), speaker: async () => {}, silence: () => silence, meter: () => () => {} } satisfies Sounds;
  const phone = createPhone({
    openLine: async () => (options) => { line = options; return { open: async () => { await options.credentials(); options.listener.registered(); }, dial: async () => new Caller(), close: async () => closed() }; },
    origin: 'http://here', credentials: async () => ({ user: 'a', password: 'b', until: '', domain: 'here', path: '/sip' }), sounds,
    microphone: createMicrophone(secure ? devices as unknown as MediaDevices : undefined, secure),
  });
  const rings = (caller = new Caller()) => { line.listener.rang(caller); return caller; };
  return { phone, devices, sounds, silence, rings, closed, lose: () => line.listener.lost() };
}

describe('a telephone', () => {
  test('rings until it is answered, and opens the microphone for the talk alone', async () => {
    const { phone, devices, sounds, rings } = telephone();
    await phone.connect();
    expect(devices.given.every((t) => t.stopped)).toBe(true);
    const caller = rings();
    expect(sounds.ring).toHaveBeenLastCalledWith(true);
    await phone.answer();
    expect(sounds.ring).toHaveBeenLastCalledWith(false);
    expect(caller.speaks).toBe(devices.given.at(-1));
    expect(phone.status()).toMatchObject({ talk: { state: 'talking', sound: 'flowing' }, microphone: '内置麦克风' });
    caller.listener.ended('released');
    expect(phone.status()).toMatchObject({ talk: null, ended: 'released' });
    await vi.waitFor(() => expect(devices.given.at(-1)!.stopped).toBe(true));
  });

  test.each([['NotAllowedError', 'microphoneRefused'], ['NotFoundError', 'microphoneMissing'], ['NotReadableError', 'microphoneTaken']])('does not connect deaf and dumb: %s is said as %s', async (name, problem) => {
    const { phone, devices } = telephone();
    devices.refuses = name;
    await expect(phone.connect()).rejects.toThrow();
    expect(phone.status()).toMatchObject({ connection: 'off', problem });
    devices.refuses = null;
    await phone.connect();
    expect(phone.status()).toMatchObject({ connection: 'ready', problem: null });
  });

  test('says that an address without https has no microphone', async () => {
    const { phone } = telephone({ secure: false });
    await expect(phone.connect()).rejects.toThrow();
    expect(phone.status().problem).toBe('notSecure');
  });

  test('a ring with the microphone gone stays a ring: plugged in, it is answered', async () => {
    const { phone, devices, rings } = telephone();
    await phone.connect();
    devices.plugged = [];
    const caller = rings();
    await expect(phone.answer()).rejects.toThrow();
    expect(phone.status()).toMatchObject({ talk: { state: 'ringing' }, problem: 'microphoneMissing' });
    expect(caller.did).toEqual([]);
    devices.plugged = ['耳机'];
    await phone.answer();
    expect(phone.status()).toMatchObject({ talk: { state: 'talking' }, problem: null });
  });

  test('a headset pulled out in mid-call: another microphone takes over, else silence is sent and the call goes on; plugged in again it speaks', async () => {
    const { phone, devices, silence, rings } = telephone();
    devices.plug('耳机');
    await phone.connect();
    const caller = rings();
    await phone.answer();
    devices.unplug();
    await vi.waitFor(() => expect(phone.status()).toMatchObject({ microphone: '内置麦克风', problem: null }));
    devices.unplug();
    await vi.waitFor(() => expect(phone.status()).toMatchObject({ talk: { state: 'talking' }, problem: 'microphoneLost' }));
    await vi.waitFor(() => expect(caller.speaks).toBe(silence));
    devices.plug('新耳机');
    await vi.waitFor(() => expect(phone.status()).toMatchObject({ microphone: '新耳机', problem: null }));
    await vi.waitFor(() => expect(caller.speaks).toBe(devices.given.at(-1)));
  });

  test('muted, the microphone says nothing, also the one that is plugged in afterwards', async () => {
    const { phone, devices, rings } = telephone();
    await phone.connect();
    rings();
    await phone.answer();
    phone.mute(true);
    await vi.waitFor(() => expect(devices.given.at(-1)!.enabled).toBe(false));
    devices.plug('耳机');
    await phone.chooseMicrophone('耳机');
    expect(devices.given.at(-1)).toMatchObject({ label: '耳机', enabled: false });
  });

  test('a second ring ends what is still held: the switch has lost it', async () => {
    const { phone, rings } = telephone();
    await phone.connect();
    const first = rings();
    await phone.answer();
    const second = rings();
    await vi.waitFor(() => expect(first.did).toContain('end'));
    expect(phone.status().talk).toMatchObject({ id: second.id, state: 'ringing' });
  });

  test('an offer that nothing here can play is refused for that', async () => {
    const { phone, rings } = telephone();
    await phone.connect();
    const caller = new Caller();
    caller.codec = false;
    rings(caller);
    await vi.waitFor(() => expect(caller.did).toEqual(['end noCommonCodec']));
    expect(phone.status()).toMatchObject({ talk: null, problem: 'noCommonCodec' });
  });

  test('let go for another tab, it closes the line and hangs up nobody', async () => {
    const { phone, rings, closed } = telephone();
    await phone.connect();
    const caller = rings();
    await phone.answer();
    await phone.disconnect('elsewhere');
    expect(phone.status()).toMatchObject({ connection: 'elsewhere', talk: null });
    expect(caller.did).toEqual(['answer']);
    expect(closed).toHaveBeenCalledOnce();
  });

  test('sends only what a keypad has', async () => {
    const { phone, rings } = telephone();
    await phone.connect();
    const caller = rings();
    await phone.answer();
    phone.keys('1a2 #');
    expect(caller.did).toContain('keys 12#');
  });

  test('a connection lost keeps the talk', async () => {
    const { phone, rings, lose } = telephone();
    await phone.connect();
    rings();
    await phone.answer();
    lose();
    expect(phone.status()).toMatchObject({ connection: 'lost', talk: { state: 'talking' } });
  });
});
