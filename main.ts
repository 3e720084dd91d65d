/**
 * Composes and starts everything.
 *
 *   npm start            the server with embedded defaults
 *   npm run worker       a worker process (needs REDIS_URL): takes jobs, serves nothing
 */
import { analytics } from './analytics/index.ts';
import { ConfigError, readConfig, startServer, startWorker } from './ticketing/index.ts';

const modules = [analytics];

try {
  const config = readConfig(process.env);
  await (process.argv.includes('--worker') ? startWorker(config, modules) : startServer(config, modules));
} catch (error) {
  if (error instanceof ConfigError) {
    console.error(error.message);
    process.exit(1);
  }
  throw error;
}
