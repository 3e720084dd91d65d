import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';

/**
 * Makes the installation's data directory when it is not there. Others may pass through it whatever the umask is,
 * since PostgreSQL under root runs as another user; they cannot list it, and each file inside keeps its own narrower rights.
 * @throws when it can be neither made nor written, saying for whom
 */
export function makeDataDirectory(directory: string): void {
  try {
    if (!existsSync(directory)) {
      mkdirSync(directory, { recursive: true });
      chmodSync(directory, 0o711);
    }
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const id = process.getuid ? ` (id ${process.getuid()})` : ''; // an id, since in containers it may have no name
    throw new Error(`The data directory ${directory} cannot be written by this user${id}. Give it to them, or set DATA_DIR to another.`, { cause });
  }
}
