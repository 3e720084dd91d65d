import { Tag } from 'antd';
import { useText } from '../i18n/text.ts';

const open = new Set(['registered', 'pendingDispatch', 'inProgress', 'pendingReview', 'pendingVisit', 'dispatched', 'signed', 'handling', 'pending']);
const warned = new Set(['rework', 'returnPending']);

/** A state by its name; the colour only repeats whether somebody still has to act. */
export function StateTag({ state, kind = 'state' }: { state: string; kind?: 'state' | 'assignmentState' | 'requestState' }) {
  const t = useText();
  return <Tag variant="filled" color={warned.has(state) ? 'gold' : open.has(state) ? 'blue' : 'default'} style={warned.has(state) ? { color: '#6b4500' } : undefined}>{t[kind][state] ?? state}</Tag>;
}
