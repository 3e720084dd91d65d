import { Tag } from 'antd';
import { useText } from '../i18n/text.ts';

const open = new Set(['registered', 'pendingDispatch', 'inProgress', 'pendingReview', 'pendingVisit', 'transferred', 'dispatched', 'signed', 'handling', 'pending', 'endorsed', 'issued', 'reported']);
const warned = new Set(['rework', 'returnPending', 'hardCase', 'parked', 'awaitingCitizen', 'suspended']);

/** A state by its name; the colour only repeats whether somebody still has to act. */
export function StateTag({ state, kind = 'state' }: { state: string; kind?: 'state' | 'assignmentState' | 'requestState' | 'supervisionState' }) {
  const t = useText();
  return <Tag variant="filled" color={warned.has(state) ? 'gold' : open.has(state) ? 'blue' : 'default'} style={warned.has(state) ? { color: '#6b4500' } : undefined}>{t[kind][state] ?? state}</Tag>;
}
