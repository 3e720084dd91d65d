/**
 * Composes and starts everything.
 *
 *   npm start            the server with embedded defaults
 *   npm run worker       a worker process (needs REDIS_URL): takes jobs, serves nothing
 *   npm run verify       checks every event chain and signed root
 *   npm run city         writes the city's tables (units, staff, matters, dispatch catalogue …) as workbooks
 *   npm run train        models from the city's own tickets, from a table of old ones, or the shipped one (-- --city, --tickets, --train)
 */
import { analytics } from './analytics/index.ts';
import { telephony } from './telephony/index.ts';
import { exportCity, readConfig, refusalToStart, startServer, startWorker, train, verify } from './ticketing/index.ts';

const modules = [analytics, telephony];
const [command, ...args] = process.argv.slice(2);

try {
  const config = readConfig(process.env);
  if (command === '--worker') await startWorker(config, modules);
  else if (command === '--verify') process.exitCode = (await verify(config, modules)) ? 0 : 1;
  else if (command === '--city') process.exitCode = await exportCity(config, args);
  else if (command === '--train') process.exitCode = await train(args, modules);
  else await startServer(config, modules);
} catch (error) {
  const said = refusalToStart(error);
  if (said === null) throw error;
  console.error(said);
  process.exit(1);
}
