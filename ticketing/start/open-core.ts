/** From settings to a running core: database found or started, migrated and seeded, keys loaded. */
import pino, { type Logger } from 'pino';
import { startClassifier } from '../../classifier/index.ts';
import type { Config } from '../config.ts';
import { moveOldConfidential } from '../confidential/move-old.ts';
import { createCore } from '../create-core.ts';
import type { Core } from '../core.ts';
import { connect } from '../db/connect.ts';
import { runningEmbedded, startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { failInterrupted } from '../learning/training.ts';
import { assertKeyFits } from '../key-check.ts';
import { carriersFrom } from '../notify/carriers/index.ts';
import { loadSecrets } from '../secrets.ts';
import { foundCity } from '../administration/found-city.ts';
import { seedKnowledge } from '../seed/knowledge.ts';
import { seedCity } from '../seed/load.ts';
import { seedRules } from '../seed/rules.ts';
import { demoPassword } from './demo-password.ts';
import { endAll, type Part } from './end-all.ts';

export interface Opened {
  core: Core;
  log: Logger;
  /** of the seeded accounts, where this process seeds */
  password: string | null;
  /** what was started, the last first */
  parts: readonly Part[];
  stop(): Promise<unknown>;
}

/**
 * @param options.own start the embedded PostgreSQL where none is configured, and seed an empty database; a worker only joins what runs
 * @param options.judges false: this process judges nothing, and starts no worker for it
 * @throws whatever went wrong, after what was started has been stopped again
 */
export async function openCore(config: Config, options: { own: boolean; judges?: boolean }): Promise<Opened> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', redact: ['phone', 'name', '*.phone', '*.name'] });
  const embedded = config.databaseUrl || !options.own ? null : await startEmbedded(config.dataDir);
  embedded?.keep(log);
  const parts: Part[] = [{ what: 'the embedded database', end: () => embedded?.stop() }];
  const stop = () => endAll(parts.splice(0), log);
  try {
    const url = config.databaseUrl ?? embedded?.url() ?? runningEmbedded(config.dataDir);
    if (!url) throw new Error(`No server runs on ${config.dataDir}: start it first, or set DATABASE_URL.`);
    await migrate(url);
    const connection = connect(url, { max: config.workers + 12, name: options.own ? 'hotline' : 'hotline worker' });
    parts.unshift({ what: 'the connections to the database', end: () => connection.close() });
    const secrets = loadSecrets(config.dataDir, process.env);
    await assertKeyFits(connection.db, secrets, new Date());
    const password = options.own ? demoPassword(config.dataDir) : null;
    if (password !== null && config.cityDir) await seedRules(connection.db);
    else if (password !== null) {
      await seedCity(connection.db, password, new Date());
      await seedKnowledge(connection.db, config.cityCode, new Date());
    }
    // Who only reads the database needs no worker.
    const classifier = options.judges === false ? undefined : await startClassifier({ modelDir: config.modelDir, headDir: config.headDir, log });
    if (classifier) parts.unshift({ what: 'the classifier', end: () => classifier.close() });
    const core = await createCore({ config, connection, secrets, log, classifier, carriers: carriersFrom(config) });
    parts.unshift({ what: 'the trainer', end: () => core.trainer.stop() });
    if (password !== null && config.cityDir) await foundCity(core, config.cityDir, password);
    if (options.own) {
      await failInterrupted(core);
      const moved = await moveOldConfidential(core);
      if (moved) log.warn({ moved }, 'confidential and anonymous tickets of an older version were sealed');
    }
    return { core, log, password, parts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
