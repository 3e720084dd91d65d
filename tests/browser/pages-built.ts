import { buildConsole } from '../../ticketing/start/build-console.ts';

/** The pages are built once, before servers start side by side and would each build them. */
export default () => buildConsole(() => {});
