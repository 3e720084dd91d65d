import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ours = fileURLToPath(new URL('../../../telephony/prompts/wav', import.meta.url));
const BYTES_A_SECOND = 16_000;
const HEADER = 44;
/** Greetings last as long as a caller needs to hang up in one; the question after the call as long as it is answered in. */
const seconds = (name: string) => (name === 'music.wav' ? Number.POSITIVE_INFINITY : name.startsWith('greeting') ? 0.8 : name === 'survey-question.wav' ? 1.5 : 0.2);

/** The city's prompts, each as short as a test wants it: whether they are said whole is asked elsewhere. @returns the folder */
export function shortPrompts(directory: string): string {
  const folder = path.join(directory, 'prompts');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ours).filter((file) => file.endsWith('.wav'))) {
    const whole = readFileSync(path.join(ours, name));
    const length = Math.min(whole.length - HEADER, seconds(name) * BYTES_A_SECOND);
    const short = Buffer.from(whole.subarray(0, HEADER + length));
    short.writeUInt32LE(short.length - 8, 4);
    short.writeUInt32LE(length, 40);
    writeFileSync(path.join(folder, name), short);
  }
  return folder;
}
