/** Where the bytes lie: one sealed file each, below `attachments` of the data folder or ATTACHMENT_DIR, which several servers may share. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Core } from '../core.ts';

type Place = Pick<Core, 'config' | 'cipher'>;
const folderOf = ({ config }: Place) => config.attachmentDir ?? path.join(config.dataDir, 'attachments');
const fileOf = (core: Place, id: string) => path.join(folderOf(core), id.slice(0, 2), id);

/** Written whole and to the disk before its name appears, so that what a row names is there. */
export async function keepFile(core: Place, id: string, bytes: Uint8Array): Promise<void> {
  const file = fileOf(core, id);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(`${file}.part`, 'w', 0o600);
  try {
    await handle.writeFile(core.cipher.sealBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
}

/** @throws when it is missing, or was changed */
export const readFileOf = async (core: Place, id: string): Promise<Buffer> => core.cipher.openBytes(await buffer(createReadStream(fileOf(core, id))));

export const dropFile = (core: Place, id: string): Promise<void> => rm(fileOf(core, id), { force: true });

/** Ids of files older than a moment: those without a row were left by a request that did not come to its end. */
export async function filesBefore(core: Place, before: Date): Promise<string[]> {
  const root = folderOf(core);
  const found: string[] = [];
  for (const folder of await readdir(root).catch(() => [])) for (const name of await readdir(path.join(root, folder)).catch(() => [])) {
    const seen = await stat(path.join(root, folder, name)).catch(() => null);
    if (seen?.isFile() && seen.mtime < before) found.push(name);
  }
  return found;
}
