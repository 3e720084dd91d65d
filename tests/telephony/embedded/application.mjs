// An application that starts the engine and tells the process id of its switch, to be killed.
import { register } from 'tsx/esm/api';

register();
const { startedEngine } = await import('./engine.ts');
const { engine } = await startedEngine();
process.send(engine.pid);
setInterval(() => {}, 1000);
