import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { lineFor } from '../line/index.ts';

/** Carriers forward 12345 to a number of Twilio that nobody dials: what is no line of its own is the main one. */
const mainLine = '12345';
export const lineOfTwilio = async (core: Core, own: string, db: Db | Tx = core.db): Promise<string> => (await lineFor(core, own, core.now(), db))?.number ?? mainLine;
