/** Screen pop: who is calling, before the telephone rings. */
import { errors, type Core, type StaffActor } from '../../ticketing/index.ts';

export interface CallerView {
  callNo: string;
  line: { number: string; name: string; hotlineNumber: string } | null;
  /** full for who speaks with them, masked for others; null: withheld */
  number: string | null;
  masked: string | null;
  appellant: Record<string, unknown> | null;
  tickets: Record<string, unknown>[];
  /** earlier calls, newest first */
  calls: { callNo: string; at: Date; outcome: string | null; staff: string | null }[];
}

/** @throws HotlineError notFound, notAllowed */
export async function caller(_core: Core, _callNo: string, _actor: StaffActor): Promise<CallerView> {
  throw errors.notFound('通话');
}
