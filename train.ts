/**
 * Composes training.
 *
 *   npm run train -- --city                                  challengers from the running city's own tickets
 *   npm run train -- --tickets FILE.xlsx --out DIR           models and a report from a table of old tickets (xlsx, csv, jsonl); --install puts them into the city
 *   npm run train -- --train A.jsonl,B.jsonl --out DIR       the category model that is shipped
 */
import { analytics } from './analytics/index.ts';
import { refusalToStart, train } from './ticketing/index.ts';

const args = process.argv.slice(2);
try {
  if (['--city', '--tickets', '--training'].some((flag) => args.some((a) => a === flag || a.startsWith(`${flag}=`)))) process.exitCode = await train(args, process.env, [analytics]);
  else await import('./classifier/train/main.ts');
} catch (error) {
  const said = refusalToStart(error);
  if (said === null) throw error;
  console.error(said);
  process.exitCode = 1;
}
