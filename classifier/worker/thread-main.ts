/** The worker thread: loads the models, says that it is ready, and answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { openClassifier } from '../judge/classifier.ts';
import type { Beginning } from './messages.ts';
import { serve } from './serve.ts';

// The transformer's library writes its troubles to the console, inputs included; what matters of them reaches the log as a message.
console.warn = console.error = () => {};
await serve(parentPort!, (beginning) => openClassifier(beginning), workerData as Beginning);
