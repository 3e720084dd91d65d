/** Places in a call's life from which tests begin. */
import { expect } from 'vitest';
import type { HotlineError } from '../../../ticketing/index.ts';
import type { CallRow } from '../../../telephony/floor/index.ts';
import type { TestAgent, TestFloor } from '../memory/floor.ts';

let next = 0;
/** a number nobody called from before: no agent knows them */
export const someone = (): string => `1540001${String(1000 + ++next)}`;

export interface Talk { citizen: string; own: string; call(): Promise<CallRow> }

/** The greeting is over: they wait. @returns the citizen's leg */
export async function greeted(f: TestFloor, number: string | null = someone()): Promise<string> {
  const citizen = await f.calls(number);
  f.engine.finish(citizen);
  await f.settle();
  return citizen;
}

/** The newest task to call somebody back. */
export const lastBack = async (f: TestFloor) => (await f.callBacks()).at(-1);

export async function ringing(f: TestFloor, agent: TestAgent, number: string | null = someone(), called = '12345'): Promise<Talk> {
  const citizen = await f.calls(number, called);
  return { citizen, own: agent.rings(), call: () => f.callOf(citizen) };
}

export async function talking(f: TestFloor, agent: TestAgent, number: string | null = someone(), called = '12345'): Promise<Talk> {
  const made = await ringing(f, agent, number, called);
  f.engine.pickUp(made.own);
  await f.settle();
  return made;
}

/** Everybody goes home: what a test leaves behind is nobody else's. */
export async function clear(f: TestFloor, ...agents: TestAgent[]): Promise<void> {
  for (const leg of f.engine.legs.keys()) if (f.engine.legs.has(leg)) { f.engine.hangUp(leg); await f.settle(); }
  for (const agent of agents) { if (['afterCall', 'ready', 'busy'].includes((await agent.seat()).state)) await agent.set('offline'); }
  expect(f.engine.violations.splice(0)).toEqual([]);
  expect(f.errors.splice(0)).toEqual([]);
  expect(f.engine.legs.size).toBe(0);
  expect((await f.engine.snapshot()).bridges).toEqual([]);
}

export async function refusedAs(doing: Promise<unknown>): Promise<string> {
  try { await doing; } catch (error) {
    const { id, details } = error as HotlineError;
    return details?.rule ? `${id}:${String(details.rule)}` : id ?? String(error);
  }
  return 'allowed';
}
