import { Alert } from 'antd';
import { useSay } from '../i18n/text.ts';

/** What a reader must know of these figures. */
export function Notes({ notes }: { notes: readonly { zh: string; en: string }[] }) {
  const say = useSay();
  return notes.length ? <Alert type="warning" className="scores-notes" title={<ul style={{ margin: 0, paddingLeft: 18 }}>{notes.map((n) => <li key={n.en}>{say(n)}</li>)}</ul>} /> : null;
}
