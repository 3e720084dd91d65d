/** A floor over the engine in memory, on a database of its own: agents sit down, citizens call, and every step is awaited. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { startFloor, type CallRow, type Floor, type LegRow, type SeatRow } from '../../../telephony/floor/index.ts';
import { call, callBack, callEvent, callLeg, seat } from '../../../telephony/db/schema/index.ts';
import { changeSeat } from '../../../telephony/seat/change.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import type { StaffActor } from '../../../ticketing/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { memoryEngine, type MemoryEngine } from './engine.ts';
import { handleOf, type Handle } from './handle.ts';
import { openTrunk } from './trunk.ts';

export interface TestAgent { actor: StaffActor; user: string; /** the leg that rings at them */ rings(): string; act(verb: string, input?: unknown, callNo?: string): Promise<void>; /** the same without waiting for what follows; `seat` changes the seat */ begin(verb: string, input?: unknown, callNo?: string): Promise<unknown>; seat(): Promise<SeatRow>; set(state: string, reason?: string): Promise<void> }

export interface TestFloor {
  core: TestCore;
  engine: MemoryEngine;
  /** what was logged as an error */
  errors: string[];
  floor: Floor;
  settle(): Promise<void>;
  /** time passes in steps, as the clock of a real floor would see it */
  wait(ms: number): Promise<void>;
  /** so much later, and one look of the clock */
  jump(ms: number): Promise<void>;
  /** connected, and ready unless said otherwise */
  agent(username: string, state?: 'ready' | 'busy' | null): Promise<TestAgent>;
  /** a citizen calls and hears the greeting to its end; @returns their leg */
  calls(number?: string | null, called?: string): Promise<string>;
  callOf(leg: string): Promise<CallRow>;
  legsOf(leg: string): Promise<LegRow[]>;
  events(leg: string): Promise<string[]>;
  callBacks(): Promise<(typeof callBack.$inferSelect)[]>;
  /** the process dies: what it has not asked yet is never asked, what happens is heard by nobody, and another one begins over the same rows and switch. @param meanwhile what happens before that */
  crash(meanwhile?: () => void): Promise<void>;
  close(): Promise<void>;
}

export const userOfSeat = (staffId: number): string => `a${staffId}-${String(staffId).padStart(16, '0')}`;

export async function testFloor(options: { at?: string; quickPrompts?: boolean; connections?: number } = {}): Promise<TestFloor> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-voice-'));
  const core = await testCore({ at: options.at, connections: options.connections, env: { DATA_DIR: directory } });
  await foundLines(core.db);
  const errors: string[] = [];
  core.log = Object.assign(Object.create(core.log) as typeof core.log, { error: (about: { err?: Error }, text: string) => void errors.push(`${text}: ${about.err?.stack ?? JSON.stringify(about)}`) });
  await openTrunk(core);
  const engine = memoryEngine(core.now, options);
  const agents = new Map<string, TestAgent>();
  let handle: Handle;
  const start = () => {
    handle = handleOf(engine);
    return startFloor(core, handle.engine, { clock: false, holder: 'test' });
  };
  const self: TestFloor = {
    core, engine, errors, floor: await start(),
    settle: () => self.floor.drained(),
    async jump(ms) {
      core.clock.advance(ms);
      await self.floor.renew();
      engine.tick(core.now());
      await self.floor.tick();
      await self.settle();
    },
    async wait(ms) {
      await self.settle();
      for (let left = ms; left > 0; left -= 3000) await self.jump(Math.min(3000, left));
    },
    async agent(username, state = 'ready') {
      const actor = await core.staff(username);
      const user = userOfSeat(actor.staffId);
      engine.register(user);
      await self.settle();
      const made: TestAgent = agents.get(username) ?? {
        actor, user,
        rings() { const leg = engine.ringing(user); if (!leg) throw new Error(`nothing rings at ${username}`); return leg; },
        begin: async (verb, input = {}, callNo) => (verb === 'seat' ? changeSeat(core, actor, input) : self.floor.do(actor, verb, { callNo: callNo ?? await ownCall(actor.staffId) }, input)),
        async act(verb, input, callNo) { await made.begin(verb, input, callNo); await self.settle(); },
        seat: async () => (await core.db.select().from(seat).where(eq(seat.staffId, actor.staffId)))[0]!,
        async set(to, reason) { await changeSeat(core, actor, { state: to, ...(reason ? { reason } : {}) }); await self.settle(); },
      };
      agents.set(username, made);
      if (state === 'ready') await made.set('ready');
      if (state === 'busy') await made.set('busy', 'rest');
      return made;
    },
    async calls(number = '15400001111', called = '12345') {
      const leg = engine.call({ called, number });
      await self.settle();
      return leg;
    },
    async callOf(leg) {
      const [row] = await core.db.select({ call }).from(callLeg).innerJoin(call, eq(call.id, callLeg.callId)).where(eq(callLeg.leg, leg));
      return row!.call;
    },
    async legsOf(leg) { return core.db.select().from(callLeg).where(eq(callLeg.callId, (await self.callOf(leg)).id)).orderBy(callLeg.startedAt, callLeg.leg); },
    async events(leg) { return (await core.db.select({ kind: callEvent.kind }).from(callEvent).where(eq(callEvent.callId, (await self.callOf(leg)).id)).orderBy(callEvent.id)).map((e) => e.kind); },
    callBacks: () => core.db.select().from(callBack).orderBy(callBack.id),
    async crash(meanwhile) {
      handle.letGo();
      meanwhile?.();
      await self.floor.stop({ keepsLease: true });
      errors.length = 0; // what a dying process says nobody reads
      self.floor = await start();
      await self.settle();
    },
    async close() { await self.settle(); await self.floor.stop(); await core.close(); rmSync(directory, { recursive: true, force: true }); },
  };
  const ownCall = async (staffId: number): Promise<string> => {
    const [row] = await core.db.select({ callNo: call.callNo }).from(seat).innerJoin(call, eq(call.id, seat.callId)).where(eq(seat.staffId, staffId));
    return row?.callNo ?? '';
  };
  return self;
}
