import type { PhoneDesk } from '../provider.tsx';
import type { SeatCall } from '../types.ts';
import type { usePhoneWords } from '../words.ts';

type Words = ReturnType<typeof usePhoneWords>;

/** The one word of state, and how it is drawn: what the network does goes before what the seat does. */
export function stateOf({ view, status }: Pick<PhoneDesk, 'view' | 'status'>, w: Words): { key: string; text: string; since: string | null } {
  const seat = view?.seat ?? null;
  const call = view?.call ?? null;
  if (status.connection !== 'ready') return { key: status.connection, text: w.connections[status.connection], since: null };
  if (call?.state === 'interrupted') return { key: 'interrupted', text: w.comingBack, since: null };
  if (status.talk?.state === 'ringing') return { key: 'ringing', text: w.incoming, since: call?.ringingAt ?? null };
  if (call?.heldSince) return { key: 'held', text: w.held, since: call.heldSince };
  if (call?.answeredAt && seat?.state === 'talking') return { key: 'talking', text: w.seatStates.talking, since: call.answeredAt };
  if (!seat) return { key: 'off', text: w.seatStates.offline, since: null };
  return { key: seat.state, text: seat.state === 'busy' && seat.reason ? w.reasons[seat.reason] : w.seatStates[seat.state], since: seat.since };
}

/** The third party in a call: who is consulted, or speaks with both. */
export const thirdOf = (call: SeatCall | null) => call?.legs.find((l) => l.party === 'consulted' && l.state !== 'ended') ?? null;

/** One sentence beside the state: what stands in the way, else what is going on. `urgent`: something must be done. */
export function sentenceOf({ view, status }: Pick<PhoneDesk, 'view' | 'status'>, w: Words, secondsLeft: number | null): { text: string; urgent: boolean } {
  const call = view?.call ?? null;
  if (status.problem) return { text: w.problems[status.problem], urgent: true };
  if (status.connection === 'lost') return { text: status.talk ? w.lostInCall : w.connections.lost, urgent: true };
  if (status.connection === 'elsewhere') return { text: w.elsewhereHint, urgent: false };
  if (view && view.floor === null) return { text: w.noFloor, urgent: true };
  if (view && !view.engineOn) return { text: w.engineOff, urgent: true };
  if (call?.state === 'interrupted') return { text: w.interrupted, urgent: true };
  if (status.talk?.sound === 'lost') return { text: w.soundLost, urgent: true };
  const third = thirdOf(call);
  if (third) return { text: third.state === 'ringing' ? w.ringingAt(third.name) : call?.heldSince ? w.consulting(third.name) : w.threeWay, urgent: false };
  if (status.muted && status.talk) return { text: w.muted, urgent: true };
  if (view?.seat?.state === 'afterCall' && secondsLeft !== null) return { text: w.afterCallLeft(secondsLeft), urgent: false };
  if (view?.seat?.next && call) return { text: w.nextSeat(w.seatStates[view.seat.next.state]), urgent: false };
  if (!status.talk && status.ended && !call) return { text: w.ended[status.ended], urgent: false };
  return { text: view?.seat && !call && status.connection === 'ready' ? w.callsToday(view.seat.callsToday) : '', urgent: false };
}

/** Who it is, on a screen that passers-by see: a masked number, the name they gave, or by which way they came. */
export function whoOf(call: SeatCall, name: string | null, w: Words): string {
  const number = call.masked ?? call.legs.find((l) => l.party === 'citizen')?.name ?? w.withheld;
  return name && !number.includes(name) ? `${name} ${number}` : number;
}
