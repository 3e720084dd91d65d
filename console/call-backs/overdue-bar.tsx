import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { onPhoneNews } from '../api/live.ts';
import { shortMoment } from '../parts/time.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useCallBackCounts } from './queries.ts';
import { useCallBackWords } from './words.ts';
import './overdue-bar.css';

/** Who answers for it that people are called back. */
const called = ['teamLead', 'supervisor'];
const keys = 'Ctrl+Alt+B';

/** On every page of those who lead: how many call-backs are late. It stays until they are made; a reader is told when it comes. */
export function OverdueBar() {
  const w = useCallBackWords();
  const { roles } = useSession();
  const { pathname } = useLocation();
  const go = useNavigate();
  const client = useQueryClient();
  const on = roles.some((r) => called.includes(r));
  const { overdue = 0, since = null } = useCallBackCounts(on).data ?? {};
  // The reminder that something has just become late is a message; the bar does not wait for its minute.
  useEffect(() => onPhoneNews((news) => { if (on && news.what === 'message') void client.invalidateQueries({ queryKey: ['callBackCounts'] }); }), [client, on]);
  useShortcut(keys, w.title, () => void go('/call-backs'), { enabled: on, whileTyping: true });
  return (
    <div role="status">
      {overdue > 0 && !pathname.endsWith('/call-backs') && <div className="call-back-bar"><span>{w.bar(overdue, since ? shortMoment(since) : '')}</span><Link to="/call-backs">{w.openList} <kbd>{keys}</kbd></Link></div>}
    </div>
  );
}
