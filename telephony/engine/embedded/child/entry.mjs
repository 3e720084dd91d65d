// Node 20 runs no TypeScript, and what tsx was told for the server does not reach this process: so this one is JavaScript.
import { register } from 'tsx/esm/api';

register();
await import('./process-main.ts');
