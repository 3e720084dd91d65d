import type { TicketDetail } from '../api/types.ts';
import { Link } from 'react-router';
import { Moment } from '../parts/moment.tsx';
import { useChecklistWords } from './checklist-words.ts';
import './checklist.css';

/** Every try of a unit to speak to the citizen: when, how, on which number, by whom, and whether they were reached. */
export function ContactList({ contacts }: { contacts: TicketDetail['contacts'] }) {
  const w = useChecklistWords();
  if (!contacts.length) return <p className="quiet" style={{ margin: 0 }}>{w.none}</p>;
  return (
    <ul className="contacts">
      {contacts.map((c, i) => (
        <li key={i}>
          <b style={{ color: c.reached ? '#1a7f37' : '#8a5a00' }}>{c.reached ? '✓ ' : '! '}{c.reached ? w.reached : w.notReached}</b> <Moment at={c.at} /> {w.methods[c.method]}{c.number && <> <span className="number">{c.number}</span></>}
          {c.numberKnown !== null && <span className={c.numberKnown ? 'quiet' : ''} style={c.numberKnown ? {} : { color: '#b42318' }}>（{c.numberKnown ? w.known : w.unknown}）</span>} {c.unitName} {c.by}：{c.note}{c.callNo && <> <Link to={`/calls/${c.callNo}`} className="number">{w.call} {c.callNo}</Link></>}
        </li>
      ))}
    </ul>
  );
}
