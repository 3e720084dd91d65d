/** Puts the core together over a migrated, seeded database. */
import pino, { type Logger } from 'pino';
import { loadClassifier, type Classifier } from '../classifier/index.ts';
import { loadCity } from './catalogue/city.ts';
import { createCipher } from './citizen/cipher.ts';
import type { Config } from './config.ts';
import type { Core } from './core.ts';
import type { Connection } from './db/connect.ts';
import { loadSensitive } from './duty/dictionary/in-force.ts';
import { loadDeadlines } from './deadline/in-force.ts';
import { loadModels } from './learning/models/in-force.ts';
import { createTrainer } from './learning/trainer.ts';
import { loadNotices } from './notify/in-force.ts';
import type { Secrets } from './secrets.ts';

export interface CoreParts {
  config: Config;
  connection: Pick<Connection, 'db' | 'sql'>;
  secrets: Secrets;
  now?: () => Date;
  log?: Logger;
  classifier?: Classifier;
  carriers?: Core['carriers'];
}

export async function createCore(parts: CoreParts): Promise<Core> {
  const { config, connection: { db, sql }, secrets } = parts;
  const log = parts.log ?? pino({ level: 'silent' });
  const now = parts.now ?? (() => new Date());
  const classifier = parts.classifier ?? loadClassifier();
  const kept = { deadlines: await loadDeadlines(db), notices: await loadNotices(db), models: await loadModels(db, classifier, log), sensitive: await loadSensitive(db) };
  const core: Core = {
    config, db, sql, now, log, classifier,
    cipher: createCipher({ key: secrets.subkey('citizen'), suite: config.cipherSuite }),
    reporterCipher: createCipher({ key: secrets.subkey('reporter'), suite: config.cipherSuite }),
    subkey: secrets.subkey,
    city: await loadCity(db),
    calendarFor: (regionCode, on) => kept.deadlines.calendarFor(regionCode, on),
    get profile() { return kept.deadlines.profile; },
    kept,
    trainer: createTrainer({ config, db, sql, log, now: () => core.now() }),
    reactions: new Map(),
    carriers: parts.carriers ?? new Map(),
  };
  return core;
}
