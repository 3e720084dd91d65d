/** What the server says of telephones (telephony/http/phone.ts), and the names by which the pages know it. */
import type { PartyView as ServerParty } from '../../telephony/index.ts';
import type { VerbView } from '../api/types.ts';

export type SeatState = 'offline' | 'ready' | 'ringing' | 'talking' | 'afterCall' | 'busy';
export type BusyReason = 'rest' | 'meal' | 'training' | 'meeting' | 'paperwork' | 'teamLead' | 'afterAbuse' | 'notAnswered' | 'other';
export interface SeatView { state: SeatState; reason: BusyReason | null; since: string; leaseUntil: string | null; next: { state: 'ready' | 'busy' | 'offline'; reason?: BusyReason } | null; deviceId: string | null; connected: boolean; callsToday: number }
export interface CallLegView { leg: string; party: 'citizen' | 'agent' | 'consulted' | 'supervisor'; name: string; state: 'ringing' | 'up' | 'ended'; staffId: number | null }
export interface SeatCall {
  callNo: string; direction: 'inbound' | 'outbound'; state: string; purpose: string; line: { number: string; name: string; hotlineNumber: string } | null; masked: string | null;
  ringingAt: string | null; answeredAt: string | null; heldSince: string | null; legs: CallLegView[];
  /** the agent asked for it themselves, or it comes back to them: the telephone answers without a key */
  answersItself: boolean;
}
export interface PhoneView { /** null: telephony is off here */ engine: string | null; /** whether the switch can be reached */ engineOn: boolean; /** where calls are driven; null: nowhere now */ floor: string | null; seat: SeatView | null; call: SeatCall | null; verbs: VerbView[] }

/** Whom one may ask for in the middle of a call; a number that was typed stands beside them. */
export type PartyView = Omit<ServerParty, 'kind'> & { kind: ServerParty['kind'] | 'number' };
/** As consult, transfer and conference take it. */
export type Party = { staffId: number } | { line: string } | { number: string; name?: string };
