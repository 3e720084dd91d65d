import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createWhole } from './create-whole.ts';
import { makeDataDirectory } from './data-directory.ts';

/** What a derived key is for. One master key, so that an operator has one thing to keep safe; one subkey each, so that none can stand for another. */
export type KeyName = 'citizen' | 'reporter' | 'queryCode' | 'session' | 'chain' | 'score' | 'sms' | 'integration' | 'phone';

export interface Secrets {
  /** 32 bytes for one purpose, always the same for the same installation (HKDF-SHA-256, RFC 5869). */
  subkey(name: KeyName): Buffer;
  /** Where the master key came from, to print at start. */
  source: 'environment' | 'file' | 'created';
}

const base64Key = z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/);
const fileShape = z.object({ masterKey: base64Key });

/**
 * The installation's keys: HOTLINE_KEY (32 bytes in base64) when set, else `secrets.json` in the data directory,
 * which the first start creates for its own user only. Lose the key and encrypted personal data is lost with it.
 * @throws when HOTLINE_KEY or the file is not usable; a damaged file is never replaced.
 */
export function loadSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
  const given = env.HOTLINE_KEY?.trim();
  if (given) {
    if (!base64Key.safeParse(given).success) throw new Error('HOTLINE_KEY must be 32 bytes in base64, for example from: openssl rand -base64 32');
    return secretsFrom(given, 'environment');
  }
  const file = path.join(dataDir, 'secrets.json');
  const created = createOnce(file);
  return secretsFrom(readMasterKey(file), created ? 'created' : 'file');
}

function secretsFrom(masterKey: string, source: Secrets['source']): Secrets {
  const master = Buffer.from(masterKey, 'base64');
  const derived = new Map<KeyName, Buffer>();
  const derive = (name: KeyName): Buffer => {
    const key = Buffer.from(hkdfSync('sha256', master, 'hotline-12345', name, 32));
    derived.set(name, key);
    return key;
  };
  return { source, subkey: (name) => derived.get(name) ?? derive(name) };
}

function readMasterKey(file: string): string {
  try {
    return fileShape.parse(JSON.parse(readFileSync(file, 'utf8'))).masterKey;
  } catch (cause) {
    throw new Error(`${file} cannot be read as the master key. Restore it from a backup: without it the personal data already stored cannot be decrypted.`, { cause });
  }
}

/** @returns whether this start made the key; one that exists is never replaced */
function createOnce(file: string): boolean {
  makeDataDirectory(path.dirname(file));
  return createWhole(file, `${JSON.stringify({ masterKey: randomBytes(32).toString('base64') }, null, 2)}\n`, 0o600);
}
