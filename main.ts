/**
 * Composes and starts everything.
 *
 *   npm start            the server with embedded defaults
 *   npm run worker       a worker process (needs REDIS_URL): takes jobs, serves nothing
 *   npm run verify       checks every event chain and signed root
 */
import { analytics } from './analytics/index.ts';
import { readConfig, refusalToStart, startServer, startWorker, verify } from './ticketing/index.ts';

const modules = [analytics];
const command = process.argv[2];

try {
  const config = readConfig(process.env);
  if (command === '--worker') await startWorker(config, modules);
  else if (command === '--verify') process.exitCode = (await verify(config)) ? 0 : 1;
  else await startServer(config, modules);
} catch (error) {
  const said = refusalToStart(error);
  if (said === null) throw error;
  console.error(said);
  process.exit(1);
}
