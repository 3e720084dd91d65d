import { existsSync } from 'node:fs';
import path from 'node:path';

/** What cannot be done here, in words for who typed the command. */
export class SetUpError extends Error {
  override name = 'SetUpError';
}

/** Where the unpacked packages keep what is started. */
export interface Unpacked { loader: string; libraries: string; modules: string; asterisk: string; share: string }

const TRIPLES: Partial<Record<NodeJS.Architecture, { triple: string; loader: string }>> = {
  x64: { triple: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { triple: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};

/**
 * Asterisk below `root` is started by the loader and libraries that were unpacked beside it, so that the machine's own need not be as new.
 * @throws SetUpError on a machine that is neither x86-64 nor arm64 Linux
 */
export function unpackedAt(root: string, machine: { platform: string; arch: string } = process): Unpacked {
  const known = machine.platform === 'linux' ? TRIPLES[machine.arch as NodeJS.Architecture] : undefined;
  if (!known) {
    throw new SetUpError(`npm run asterisk works on Debian and Ubuntu, x86-64 or arm64. This is ${machine.platform} on ${machine.arch}.\nStart Asterisk 22 on such a machine, or by other means, and set ASTERISK_URL.`);
  }
  const libraries = path.join(root, 'usr/lib', known.triple);
  return { loader: path.join(libraries, known.loader), libraries, modules: path.join(libraries, 'asterisk/modules'), asterisk: path.join(root, 'usr/sbin/asterisk'), share: path.join(root, 'usr/share/asterisk') };
}

export const isUnpacked = ({ asterisk, loader, modules }: Unpacked): boolean => [asterisk, loader, modules].every((file) => existsSync(file));
