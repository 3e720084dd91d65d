import { randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { connectPhone } from '../../../telephony/seat/connection.ts';
import { changeSeat } from '../../../telephony/seat/change.ts';
import { call as callRow, callLeg, line, seat } from '../../../telephony/db/schema/index.ts';
import type { CallControl } from '../../../telephony/engine/call-control.ts';
import { startFloor } from '../../../telephony/floor/index.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { issueCitizenPhone } from '../../../telephony/security/index.ts';
import { logIn } from '../../../ticketing/access/session.ts';
import { sessionId } from '../../../ticketing/index.ts';
import { eq, isNotNull, ne } from 'drizzle-orm';
import { benchPassword, seededCore } from '../database/seeded-core.ts';
import type { BenchServer } from '../database/server.ts';
import { until } from '../../telephony/contract/peer/until.ts';
import type { PeerCall } from '../../telephony/contract/peer/phone.ts';
import { agentPhone, greeting, wholeCall } from './talk.ts';

/** Agents of the seeded city who answer 12345; more calls at once would wait for one of them. */
export const agentsThere = 4;
/** Between two looks at a seat: looking must not be what is measured. */
const LOOK_MS = 10;

/** Calls through all of it: the telephone's password, the line, the queue, the screen pop, every step a transaction. With a greeting of one word, as on the other side. */
export async function floorSide(server: BenchServer, engine: CallControl, workers: number) {
  const seeded = await seededCore(server, { connections: 8 });
  const { core } = seeded;
  core.now = () => new Date();
  await foundLines(core.db);
  await core.db.update(line).set({ greeting: [greeting], survey: false });
  const floor = await startFloor(core, engine, { holder: 'bench' });
  /** by the citizen's telephone: several ring at once, and each must be answered for its own caller */
  const waiting = new Map<string, (call: PeerCall) => void>();
  const closing = new AbortController();
  const agents = await Promise.all(Array.from({ length: workers }, async (_, i) => {
    const { token, actor } = await logIn(core, `agent${i + 1}`, benchPassword, null);
    const phone = await agentPhone(engine.webSocketUrl(), await connectPhone(core, actor, sessionId(token), { deviceId: `bench telephone ${i}`, takeOver: false, anew: false }));
    const row = async () => (await core.db.select().from(seat).where(eq(seat.staffId, actor.staffId)))[0];
    while (!(await row())?.phoneUser) await floor.drained(); // the switch tells it a moment later
    await changeSeat(core, actor, { state: 'ready' });
    const work = (async () => {
      while (!closing.signal.aborted) {
        const call = await phone.rings().catch(() => null);
        if (!call) continue;
        const [from] = await core.db.select({ user: callRow.webUser }).from(seat).innerJoin(callRow, eq(callRow.id, seat.callId)).where(eq(seat.staffId, actor.staffId));
        waiting.get(from?.user ?? '')?.(call);
        await until(() => call.ended, () => 'the call does not end', 60_000);
        for (let now = await row(); now?.state !== 'ready' && !closing.signal.aborted; now = await row()) {
          if (now?.state === 'afterCall') await floor.do(actor, 'finish', { staffId: actor.staffId }, {});
          else await after(LOOK_MS);
        }
      }
    })();
    return { phone, work };
  }));
  return {
    async call(): Promise<number> {
      const login = await issueCitizenPhone(core, engine, { address: `bench ${randomBytes(6).toString('hex')}` });
      return wholeCall(engine.webSocketUrl(), login, (answered) => void waiting.set(login.user, answered)).finally(() => waiting.delete(login.user));
    },
    /** Ends it. @returns calls made, and what stands in the rows as if it still went on: calls, legs, agents held by one */
    async close(): Promise<{ calls: number; left: number }> {
      closing.abort();
      await Promise.all(agents.map(({ phone }) => phone.close()));
      await Promise.all(agents.map(({ work }) => work));
      await floor.drained();
      const [calls, live, legs, held] = await Promise.all([core.db.$count(callRow), core.db.$count(callRow, ne(callRow.state, 'ended')), core.db.$count(callLeg, ne(callLeg.state, 'ended')), core.db.$count(seat, isNotNull(seat.callId))]);
      await floor.stop();
      await seeded.close();
      return { calls, left: live + legs + held };
    },
  };
}
