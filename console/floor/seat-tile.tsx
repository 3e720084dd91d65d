import { Counting, Left } from './clock.tsx';
import type { AgentView, FloorView } from './queries.ts';
import { groupOf } from './seat-order.ts';
import { useFloorWords } from './words.ts';

/** After so many seconds a state is too long; none for states that have no limit. */
export function limitOf({ state, reason }: Pick<AgentView, 'state' | 'reason'>, limits: FloorView['limits']): number | undefined {
  if (state === 'afterCall') return limits.afterCallSeconds;
  if (state === 'talking') return limits.talkMinutes * 60;
  return state === 'busy' && reason !== 'teamLead' && reason !== 'afterAbuse' ? limits.busyMinutes * 60 : undefined;
}

/** What somebody is doing besides their state: reason, line, hold, who listens. */
export function detailOf(a: AgentView, w: ReturnType<typeof useFloorWords>): string {
  const c = a.call;
  return [
    a.state === 'busy' && a.reason && w.reasons[a.reason], c && (c.direction === 'outbound' ? `${w.outbound} ${w.purposes[c.purpose] ?? ''}` : c.lineNumber), c?.held && w.held, c && c.parties > 2 && w.three(c.parties),
    c?.watchedBy.length && w.watched(c.watchedBy.map((x) => x.name).join('、')), a.next && w.next(w.states[a.next] ?? ''), !a.connected && a.state !== 'offline' && w.noPhone,
  ].filter(Boolean).join(' · ');
}

/** One seat, as small as it can be read. */
export function SeatTile({ agent: a, limits, chosen, onChoose }: { agent: AgentView; limits: FloorView['limits']; chosen: boolean; onChoose: () => void }) {
  const w = useFloorWords();
  const group = groupOf(a);
  return (
    <li role="option" aria-selected={chosen} id={`seat-${a.staffId}`} className={`seat seat-${group}`} onClick={onChoose}>
      <span className="seat-head"><b className="floor-clip">{a.name}</b><span className="seat-state">{w.states[group]}</span></span>
      <span className="seat-body"><span className="floor-clip quiet">{group === 'hand' && a.hand?.takenBy ? w.handTaken(a.hand.takenBy) : `${group === 'hand' ? `${w.states[a.state]} · ` : ''}${detailOf(a, w)}`}</span>{a.state !== 'offline' && (a.until && a.reason === 'afterAbuse' ? <Left at={a.until} /> : <Counting at={group === 'hand' ? a.hand!.at : a.since} over={limitOf(a, limits)} overText={w.tooLong} />)}</span>
    </li>
  );
}
