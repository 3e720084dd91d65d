/** The rows that a step reads and writes. */
import type { call, callLeg } from '../db/schema/call.ts';
import type { line } from '../db/schema/line.ts';
import type { seat } from '../db/schema/seat.ts';

export type CallRow = typeof call.$inferSelect;
export type LegRow = typeof callLeg.$inferSelect;
export type SeatRow = typeof seat.$inferSelect;
export type LineRow = typeof line.$inferSelect;
export type CallPatch = Partial<Omit<CallRow, 'id' | 'callNo'>>;
export type LegPatch = Partial<Omit<LegRow, 'leg' | 'callId'>>;
export type SeatPatch = Partial<Omit<SeatRow, 'staffId'>>;

export const live = (leg: LegRow): boolean => leg.state !== 'ended';
export const legOf = (legs: readonly LegRow[], party: LegRow['party']): LegRow | undefined => legs.find((l) => l.party === party && live(l));
