// Reads the first sheet away from the server's own thread; plain JavaScript, because a worker has no TypeScript loader on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { fillMerged } from './merged-cells.mjs';

const file = Buffer.from(workerData.file);
const rows = await readSheet(file);
if (workerData.merged) fillMerged(file, rows);
parentPort.postMessage(rows);
