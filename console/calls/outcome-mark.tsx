import { Tag } from 'antd';
import type { Line } from './queries.ts';
import { useCallWords } from './words.ts';

const bad = new Set(['lost', 'refused']);
const missed = new Set(['abandoned', 'shortAbandoned', 'closedHours', 'busy', 'noAnswer', 'declined', 'noSuchNumber', 'unreachable']);

/** What a call came to, or what it is doing now. */
export function OutcomeMark({ call }: { call: Pick<Line, 'state' | 'outcome'> }) {
  const w = useCallWords();
  if (call.state !== 'ended') return <Tag color="blue" variant="filled">{w.states[call.state]}</Tag>;
  const outcome = call.outcome ?? 'lost';
  return <Tag variant="filled" color={bad.has(outcome) ? 'red' : missed.has(outcome) ? 'gold' : undefined}>{w.outcomes[outcome]}</Tag>;
}
