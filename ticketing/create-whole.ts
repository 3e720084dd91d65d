import { randomBytes } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Makes a file whole or not at all, and never over another: nobody sees it half written, and a link to a finished file cannot replace one that exists.
 * @param mode rights of the file, narrowed by the umask
 * @returns whether we made it; false when it was there
 */
export function createWhole(file: string, content: string, mode = 0o666): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, content, { mode, flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}
