/** `npm run replay -- FILE.jsonl`: real messages through the front door of a running server. */
import { readArguments } from './arguments.ts';
import { openDoor, secretFrom } from './door.ts';
import { compareIssue, countFigures, knownIssue } from './figures.ts';
import { readMessages } from './messages.ts';
import { progressLine, reportText, type ReplayReport } from './print.ts';
import { readLines } from './read-lines.ts';
import { ReplayError } from './replay-error.ts';
import { askOutcomes, sendAll, waitUntilDone } from './replay.ts';

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2), process.env);
  const messages = await readMessages(given.file);
  const known = given.reference ? await readLines(given.reference, knownIssue) : [];
  const door = openDoor(given.url, secretFrom(given.dataDir, process.env));
  const show = progressLine(process.stderr);

  const began = new Date();
  const sent = await sendAll(door, messages, show);
  const jobsLeft = await waitUntilDone(door, began, show);
  const outcomes = await askOutcomes(door, messages);
  const report: ReplayReport = {
    sent, seconds: (Date.now() - began.getTime()) / 1000, jobsLeft, ...countFigures(outcomes), issues: known.map((issue) => compareIssue(issue, outcomes)),
  };
  const { accepted, duplicates, refused } = sent;
  console.log(given.json ? JSON.stringify({ ...report, sent: undefined, accepted, duplicates, refused: refused.length, refusals: refused }, null, 2) : reportText(report));
}

main().catch((error: unknown) => {
  console.error(error instanceof ReplayError ? error.message : error);
  process.exitCode = 1;
});
