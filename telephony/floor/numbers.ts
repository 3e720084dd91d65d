/** Names of calls and of what belongs to them at the switch. All begin with the call's number, so that a row finds its leg and a leg its row. */
import { numberOfDay, type Core, type Tx } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import type { LegRow } from './rows.ts';

export const newCallNo = (core: Core, tx: Tx, now: Date): Promise<string> => numberOfDay(tx, call.callNo, { letter: 'C', digits: 6, cityCode: core.config.cityCode, now });

/** Of a leg, bridge, play or recording of ours; null of an inbound leg, which the switch named. */
export const callNoOf = (id: string): string | null => /^(C\d{16})-/.exec(id)?.[1] ?? null;

/** Numbered through, so that a leg's name is new even when the one before it failed. */
export const newLegId = (callNo: string, legs: readonly LegRow[]): string => `${callNo}-l${legs.length + 1}`;
