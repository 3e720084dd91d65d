/** A floor on the engine in memory, with Twilio played by recorded answers as its carrier. */
import { eq } from 'drizzle-orm';
import { callBack, twilioCall } from '../../../telephony/db/schema/index.ts';
import { startFloor, type Floor } from '../../../telephony/floor/index.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { twilioVoiceRoutes, withTwilio } from '../../../telephony/twilio/index.ts';
import { twilioRest } from '../../../telephony/twilio/rest.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { addTrunk } from '../../setup/trunk.ts';
import { memoryEngine, type MemoryEngine } from '../memory/engine.ts';
import { userOfSeat } from '../memory/floor.ts';
import { account, env, post, RecordedTwilio, twilioTrunk } from './recorded.ts';

export interface House { core: TestCore; api: TestApi; engine: MemoryEngine; floor: Floor; twilio: RecordedTwilio; agent: { staffId: number; user: string } }

export async function house(): Promise<House> {
  const core = await testCore({ env });
  const api = await testApi(core, () => ({ open: { '/api/channels/twilio-voice': twilioVoiceRoutes(core) } }));
  await foundLines(core.db);
  await addTrunk(core, twilioTrunk);
  const engine = memoryEngine(core.now);
  const twilio = new RecordedTwilio();
  const floor = await beginFloor({ core, engine, twilio });
  const actor = await core.staff('teamlead1');
  const agent = { staffId: actor.staffId, user: userOfSeat(actor.staffId) };
  engine.register(agent.user);
  await floor.drained();
  return { core, api, engine, floor, twilio, agent };
}

/** Also again, over the same rows and the same switch. */
export const beginFloor = ({ core, engine, twilio }: Pick<House, 'core' | 'engine' | 'twilio'>): Promise<Floor> => startFloor(core, withTwilio(core, engine, twilioRest(account, twilio)), { clock: false, holder: 'test' });

/** The machine may have other work: what follows from an event is awaited, not timed. */
export const soon = { timeout: 15_000 };
/** @returns what knocks at the webhooks */
export const knocking = ({ api }: Pick<House, 'api'>) => (path: string, form: Record<string, string>, options?: Parameters<typeof post>[3]) => post(api.app, path, form, options);
export const rowOf = async (core: TestCore, sid: string) => (await core.db.select().from(twilioCall).where(eq(twilioCall.sid, sid)))[0]!;
export const tokenIn = (twiml: string) => /sip:(999\d{24})@sip\.hotline\.test:5061;transport=tls/.exec(twiml)?.[1];
export const tasks = (core: TestCore) => core.db.select().from(callBack);
