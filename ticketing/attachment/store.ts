/** Where the bytes lie: one sealed file each, below `attachments` of the data folder or ATTACHMENT_DIR, which several servers may share. */
import path from 'node:path';
import type { Core } from '../core.ts';
import { sealedFiles } from '../sealed-files.ts';

type Place = Pick<Core, 'config' | 'cipher'>;
const files = ({ config, cipher }: Place) => sealedFiles(config.attachmentDir ?? path.join(config.dataDir, 'attachments'), cipher);

export const keepFile = (core: Place, id: string, bytes: Uint8Array): Promise<void> => files(core).keep(id, bytes);

/** @throws when it is missing, or was changed */
export const readFileOf = (core: Place, id: string): Promise<Buffer> => files(core).read(id);

export const dropFile = (core: Place, id: string): Promise<void> => files(core).drop(id);

/** Ids of files older than a moment: those without a row were left by a request that did not come to its end. */
export const filesBefore = (core: Place, before: Date): Promise<string[]> => files(core).before(before);
