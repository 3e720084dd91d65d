import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDataDirectory } from '../data-directory.ts';
import { isReachableByAll } from './postgres-binaries.ts';

/** PostgreSQL refuses to run as root; this user exists on every Unix and owns nothing. */
const NOBODY = 65_534;

/** Where the embedded database's files are and as whom its server runs. */
export interface ClusterPlace {
  /** PostgreSQL's own data directory. It may not exist yet. */
  directory: string;
  passwordFile: string;
  logFile: string;
  /** Set when we are root: the user the server's programs run as. */
  runAs?: { uid: number; gid: number };
}

/**
 * Decides it once per data directory and keeps to it: `pg.location` remembers a place elsewhere,
 * so that a later change of rights does not make an empty database beside the full one.
 */
export function clusterPlace(dataDir: string): ClusterPlace {
  const base = path.resolve(dataDir);
  makeDataDirectory(base);
  const root = process.getuid?.() === 0;
  const directory = root ? placeForNobody(base) : (remembered(base) ?? path.join(base, 'pg'));
  return {
    directory,
    passwordFile: path.join(base, 'pg.password'),
    logFile: path.join(base, 'pg.log'),
    runAs: root ? ownerOf(directory) : undefined,
  };
}

function placeForNobody(base: string): string {
  const known = remembered(base);
  if (known) return known;
  const inside = path.join(base, 'pg');
  if (existsSync(inside) || isReachableByAll(base)) return inside;
  // Under /root and the like no other user can enter. The name is made from the path, so that two clones do not meet.
  const name = `${path.basename(path.dirname(base))}-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`;
  const outside = path.join('/var/lib', 'hotline-12345', name, 'pg');
  mkdirSync(path.dirname(outside), { recursive: true });
  for (const part of [path.dirname(path.dirname(outside)), path.dirname(outside)]) chmodSync(part, 0o755);
  writeFileSync(path.join(base, 'pg.location'), outside);
  return outside;
}

function remembered(base: string): string | undefined {
  const note = path.join(base, 'pg.location');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

/** A database first made by an ordinary user goes on as that user when root starts it. */
function ownerOf(directory: string): { uid: number; gid: number } {
  if (!existsSync(directory)) return { uid: NOBODY, gid: NOBODY };
  const { uid, gid } = statSync(directory);
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

/** Hands a path to the user the server runs as, when there is one. */
export function giveTo(place: ClusterPlace, target: string): void {
  if (place.runAs) chownSync(target, place.runAs.uid, place.runAs.gid);
}
