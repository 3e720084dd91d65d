import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../shell/session.tsx';
import { useDuty } from './queries.ts';
import { useDutyWords } from './words.ts';
import './duty-bar.css';

const called = ['teamLead', 'dispatcher', 'coordinator', 'supervisor', 'mayorOffice'];
const waitingOnly = { state: 'raised' };

/** On every page of those who are called: how many alarms nobody has acknowledged. It stays until somebody does; a reader is told when there are more. */
export function DutyBar() {
  const w = useDutyWords();
  const { roles } = useSession();
  const { pathname } = useLocation();
  const query = useDuty(waitingOnly, roles.some((r) => called.includes(r)));
  const waiting = query.data?.waiting ?? 0;
  const risen = query.data?.risen ?? 0;
  const title = useRef('');
  useEffect(() => {
    if (!waiting) return undefined;
    title.current = document.title;
    document.title = `(${waiting}) ${title.current}`;
    return () => { document.title = title.current; };
  }, [waiting, pathname]);
  return (
    <div role="status" aria-live="assertive">
      {waiting > 0 && !pathname.endsWith('/duty') && <div className="duty-bar"><span>{w.bar(waiting)}{risen > 0 && `，${w.risen(risen)}`}</span><Link to="/duty">{w.open}</Link></div>}
    </div>
  );
}
