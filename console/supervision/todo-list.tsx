import { Button, Tag } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { aboutPath } from './about.ts';
import { useTodos } from './queries.ts';
import { useSupervisionWords } from './words.ts';
import '../tickets/ticket-card.css';

/** What a unit must answer beside its tickets: orders by their deadline, then urgings and cards. */
export function TodoList() {
  const w = useSupervisionWords();
  const navigate = useNavigate();
  const todos = useTodos();
  return (
    <Loaded query={todos}>{({ items, counts }) => (items.length ? (
      <>
        <p className="quiet" style={{ margin: '0 0 8px' }}>{w.todoCounts(counts.supervision, counts.urging, counts.card, counts.problem)}</p>
        <ul className="inbox-list">
          {items.map((i) => (
            <li key={`${i.kind} ${i.id}`} className="inbox-card">
              <article className="ticket-card panel">
                <div className="ticket-card-head">
                  <b>{i.colour && <Tag variant="filled" color={i.colour === 'red' ? 'red' : 'gold'}>{i.title}</Tag>}{!i.colour && i.title}</b>
                  {i.light !== 'none' && <Remaining light={i.light} text={i.remaining} dueAt={i.dueAt} />}
                </div>
                {i.text && <p className="clamp2 ticket-card-text">{i.text}</p>}
                <div className="ticket-card-foot quiet">
                  <span>{i.ticketTitle}</span><span>{i.unitName}</span><Moment at={i.at} />
                  <div className="inbox-card-do"><Button type={i.kind === 'supervision' ? 'primary' : 'default'} onClick={() => void navigate(aboutPath(i))}>{w.todo[i.kind]}</Button></div>
                </div>
              </article>
            </li>
          ))}
        </ul>
      </>
    ) : <div className="panel"><EmptyState title={w.todoNone} /></div>)}</Loaded>
  );
}
