import { randomUUID } from 'node:crypto';
import type { CallControl } from '../../../telephony/engine/call-control.ts';
import { agentPhone, greeting, wholeCall } from './talk.ts';

const anHour = () => new Date(Date.now() + 3_600_000);

/** Calls led by twenty lines and no database: what the switch can do by itself. @returns one whole call of a worker, by its agent's telephone */
export async function bareSide(engine: CallControl, workers: number) {
  const partner = new Map<string, string>();
  const agentOf = new Map<string, string>();
  const toCall = new Map<string, string>();
  const off = engine.on((event) => {
    if (event.kind === 'inbound' && event.from.kind === 'user' && agentOf.has(event.from.user)) {
      const leg = randomUUID();
      partner.set(event.leg, leg).set(leg, event.leg);
      toCall.set(event.leg, agentOf.get(event.from.user)!);
      void engine.answer(event.leg).then(() => engine.play(event.leg, randomUUID(), { prompts: [greeting] })).catch(() => {});
    }
    if (event.kind === 'played' && toCall.has(event.leg)) {
      void engine.originate({ leg: partner.get(event.leg)!, to: { user: toCall.get(event.leg)! }, callerId: '12345', timeoutMs: 20_000 }).catch(() => {});
      toCall.delete(event.leg);
    }
    const other = 'leg' in event ? partner.get(event.leg) : undefined;
    if (event.kind === 'answered' && other !== undefined && !event.leg.startsWith('in-')) {
      void engine.bridge(event.leg).then(() => Promise.all([engine.add(event.leg, other), engine.add(event.leg, event.leg), engine.record(event.leg, event.leg)])).catch(() => {});
    }
    if (event.kind === 'ended' && other !== undefined) {
      partner.delete(event.leg);
      void engine.hangup(other).then(() => engine.dissolve(event.leg)).catch(() => {});
    }
    if (event.kind === 'recorded') void engine.dropRecording(event.recording);
  });
  const login = async (kind: 'citizen' | 'agent') => {
    const user = { user: randomUUID(), password: randomUUID() };
    await engine.provisionUser({ ...user, kind, until: anHour() });
    return user;
  };
  const agents = await Promise.all(Array.from({ length: workers }, async () => agentPhone(engine.webSocketUrl(), await login('agent'))));
  return {
    async call(worker: number): Promise<number> {
      const agent = agents[worker]!;
      const citizen = await login('citizen');
      agentOf.set(citizen.user, agent.user);
      const taken = await wholeCall(engine.webSocketUrl(), citizen, (answered) => void agent.rings().then(answered, () => {}));
      agentOf.delete(citizen.user);
      await engine.revokeUser(citizen.user);
      return taken;
    },
    async close() {
      off();
      await Promise.all(agents.map(async (agent) => { await agent.close(); await engine.revokeUser(agent.user); }));
    },
  };
}
