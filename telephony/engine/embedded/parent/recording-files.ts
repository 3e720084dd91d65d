import { open, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { wavHeader } from '../media/wav.ts';

const HEADER = 44;
const UNFINISHED = '.wav.part';

const fileOf = (directory: string, id: string) => path.join(directory, `${path.basename(id)}.wav`);

/** @returns null when there is none that is finished */
export async function readRecording(directory: string, id: string): Promise<Buffer | null> {
  return readFile(fileOf(directory, id)).catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return null; throw error; });
}

export async function dropRecording(directory: string, id: string): Promise<void> {
  await rm(fileOf(directory, id), { force: true });
}

/** What a switch that died was writing is finished: as long as its sound is. To be called while none runs. */
export async function finishLeft(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const name of await readdir(directory)) if (name.endsWith(UNFINISHED)) await finish(path.join(directory, name));
}

async function finish(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const bytes = Math.max(0, (await handle.stat()).size - HEADER);
    await handle.write(wavHeader({ rate: 8000, channels: 2, bytes: bytes - (bytes % 4) }), 0, HEADER, 0);
  } finally {
    await handle.close();
  }
  await rename(file, file.slice(0, -'.part'.length));
}
