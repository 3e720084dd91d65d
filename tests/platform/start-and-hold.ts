/** A server as the lock and the embedded PostgreSQL see it: takes a data directory, says where its database is, and stays. */
import { startEmbedded } from '../../ticketing/db/embedded.ts';
import { AlreadyRunning, lockInstance } from '../../ticketing/db/instance-lock.ts';

const dataDir = process.argv[2] as string;
try {
  const lock = lockInstance(dataDir, 'http://localhost:12345');
  const postgres = await startEmbedded(dataDir);
  postgres.keep({ error: () => {}, warn: () => {} });
  process.once('SIGTERM', async () => {
    await postgres.stop();
    lock.release();
    process.exit(0);
  });
  console.log(JSON.stringify({ url: postgres.url(), fresh: postgres.fresh }));
  setInterval(() => {}, 60_000);
} catch (error) {
  if (!(error instanceof AlreadyRunning)) throw error;
  console.error(error.message);
  process.exit(1);
}
