/** People at browsers with a microphone: each has a Chromium of their own, for a microphone is one a browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { desk, enter, phone } from '../browser.ts';
import { openChromium } from '../chromium.ts';
import { picture } from '../scenario.ts';
import { startServer, type RunningServer } from '../server.ts';
import { envelope, likeness, piece, voice, writeWav } from './voices.ts';

const sound = ['--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required', '--allow-loopback-in-peer-connection'];

/** A call is spoken at the speed of speech, by several browsers on one machine. */
export const patience = 300_000;
/** Measured over so many seconds; the voices repeat after eight. */
const listenS = 3;
/** Loudness-envelope correlation that counts as the same voice. */
export const alike = 0.8;

export interface Person {
  page: Page & { errors: string[] };
  context: BrowserContext;
  /** what they say over and over */
  said: number[];
  /** how alike what they hear is to what somebody says; 1 is the same */
  hears(who: Person): Promise<number>;
  /** loudness of what they hear: 0 is silence */
  loudness(): Promise<number>;
}

export interface VoiceScenario {
  readonly url: string;
  /** Somebody of the seeded staff at their desk. */
  agent(username: string, path?: string): Promise<Person>;
  /** Somebody with a phone at the portal. */
  citizen(): Promise<Person>;
  /** Another page of the same browser, with the same log-in and microphone. */
  tab(of: Person, path: string): Promise<Person>;
  said(): string;
}

/** One server with its embedded switch, ended with the file; each person's browser ends with the test. */
export function voiceScenario({ microphone = true }: { microphone?: boolean } = {}): VoiceScenario {
  let server: RunningServer;
  let folder: string;
  let persons = 0;
  const browsers: Browser[] = [];
  const pages: Person['page'][] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hotline-voices-'));
    server = await startServer({ VOICE: 'embedded', VOICE_MEDIA_ADDRESS: '127.0.0.1' }, inject('founded'));
  });
  afterEach(async ({ task }) => {
    const seen = pages.splice(0);
    if (task.result?.state === 'fail') {
      console.error(`the server said:\n${server.said()}`);
      for (const [i, page] of seen.entries()) {
        console.error(`page ${i}, ${page.url()}:\n${(await page.locator('body').innerText().catch(String)).slice(0, 1_500)}\n${page.errors.join('\n')}`);
        await picture(page, `failed-${task.name.replaceAll(/\W+/g, '-').slice(0, 40)}-${i}`).catch(() => {});
      }
    }
    for (const browser of browsers.splice(0)) await browser.close();
  });
  afterAll(async () => { await server?.stop(); if (folder) rmSync(folder, { recursive: true, force: true }); });

  const open = async (context: BrowserContext, said: number[]): Promise<Person> => {
    const page = Object.assign(await context.newPage(), { errors: [] as string[] });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => page.errors.push(error.message));
    pages.push(page);
    const heard = () => page.evaluate(listen, { seconds: listenS, piece });
    return { page, context, said, hears: async (who) => likeness(await heard(), who.said), loudness: async () => Math.max(...await heard()) };
  };
  const person = async (viewport: { width: number; height: number }): Promise<Person> => {
    const number = (persons += 1);
    const speech = voice(number);
    const file = path.join(folder, `${number}.wav`);
    writeWav(file, speech);
    const browser = await openChromium({ flags: [...sound, `--use-file-for-fake-audio-capture=${file}`], without: ['WebRtcHideLocalIpsWithMdns'] });
    browsers.push(browser);
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', permissions: microphone ? ['microphone'] : [] });
    return open(context, envelope(speech));
  };
  return {
    get url() { return server.url; },
    said: () => server.said(),
    async agent(username, at = '/console/desk') {
      const made = await person(desk);
      await enter(made.page, server.url, username, server.password, at);
      return made;
    },
    citizen: () => person(phone),
    async tab(of, at) {
      const made = await open(of.context, of.said);
      await made.page.goto(`${server.url}${at}`);
      return made;
    },
  };
}

/** Runs in the page: the loudness of what the telephone plays, piece by piece. */
async function listen({ seconds, piece: size }: { seconds: number; piece: number }): Promise<number[]> {
  const element = document.querySelector<HTMLAudioElement>('audio[data-phone=heard]');
  const stream = element?.srcObject as MediaStream | null;
  if (!stream?.getAudioTracks().length) return [0, 0];
  const context = new AudioContext({ sampleRate: 48_000 });
  await context.resume();
  const source = context.createMediaStreamSource(stream);
  const processor = context.createScriptProcessor(size, 1, 1);
  const pieces: number[] = [];
  await new Promise<void>((resolve) => {
    processor.addEventListener('audioprocess', (event) => {
      const samples = event.inputBuffer.getChannelData(0);
      let sum = 0;
      for (const s of samples) sum += s * s;
      pieces.push(Math.sqrt(sum / samples.length));
      if (pieces.length * size >= seconds * 48_000) resolve();
    });
    source.connect(processor).connect(context.destination);
  });
  source.disconnect();
  await context.close();
  return pieces;
}

/** Measures until both hear each other: the first seconds after a change are on the way still. */
export async function hearEachOther(a: Person, b: Person): Promise<void> {
  await expect.poll(async () => Math.min(...await Promise.all([a.hears(b), b.hears(a)])), { timeout: 40_000, interval: 200 }).toBeGreaterThanOrEqual(alike);
}

/** Takes the telephone and is ready for callers. */
export async function ready(agent: Person): Promise<void> {
  await agent.page.getByRole('button', { name: '接入电话' }).click();
  const is = agent.page.locator('.phone-state[data-state=ready]');
  const press = agent.page.getByRole('button', { name: '示闲', exact: true });
  // a seat that was ready a moment ago, on a page that is gone, is ready again with its telephone; one that has just spoken says that it has written everything down, or it would wait a minute
  const after = agent.page.locator('.phone-state[data-state=afterCall]');
  await is.or(press).or(after).first().waitFor();
  if (await after.isVisible()) await agent.page.keyboard.press('F2');
  else if (await press.isVisible()) await press.click();
  await is.waitFor();
}

/** Calls 12345 from the portal. */
export async function calls(citizen: Person, url: string, name = '王女士'): Promise<void> {
  await citizen.page.goto(`${url}/call`);
  await citizen.page.getByLabel(/怎么称呼您/).fill(name);
  await citizen.page.getByLabel(/我知道通话会录音/).check();
  await citizen.page.getByRole('button', { name: '开始通话' }).click();
}

/** The telephone rings at the desk, and F2 answers it. */
export async function answers(agent: Person): Promise<void> {
  await agent.page.locator('.phone-state[data-state=ringing]').waitFor();
  await agent.page.keyboard.press('F2');
  await agent.page.locator('.phone-state[data-state=talking]').waitFor();
}

export { picture };
