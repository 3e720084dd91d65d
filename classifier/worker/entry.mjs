// Node 20 runs no TypeScript, and `--import tsx` does not reach the entry file of a worker thread: so this one is JavaScript.
import { register } from 'tsx/esm/api';

register();
await import('./thread-main.ts');
