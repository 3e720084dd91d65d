import { useState } from 'react';
import { Alert, Button, Drawer, Segmented, Table } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useTickets, type ShownTicket } from './queries.ts';
import { useScoreWords } from './words.ts';

const size = 20;

/** Which tickets are looked at: where the API has them, its parts in order, and the one to begin with. */
export interface Drill { title: string; path: string; params: Record<string, string | undefined>; parts: { value: string; label: string }[]; part: string }
interface Props { drill: Drill | null; onClose: () => void; onAppeal?: ((ticket: ShownTicket) => void) | undefined }

/** The tickets behind a figure, beside the page they were opened from. */
export function TicketsDrawer({ drill, onClose, onAppeal }: Props) {
  const narrow = useNarrow();
  return (
    <Drawer open={drill !== null} onClose={onClose} title={drill?.title} size={narrow ? '100%' : 860} destroyOnHidden>
      {drill && <Tickets key={`${drill.path} ${JSON.stringify(drill.params)} ${drill.part}`} drill={drill} onAppeal={onAppeal} />}
    </Drawer>
  );
}

function Tickets({ drill, onAppeal }: { drill: Drill; onAppeal?: ((ticket: ShownTicket) => void) | undefined }) {
  const w = useScoreWords();
  const say = useSay();
  const [part, setPart] = useState(drill.part);
  const [page, setPage] = useState(1);
  const tickets = useTickets(drill.path, { ...drill.params, part }, page, size);
  return (
    <div className="scores-drill">
      {drill.parts.length > 1 && <Segmented value={part} options={drill.parts} onChange={(value) => { setPart(value); setPage(1); }} aria-label={w.tickets} />}
      <Loaded query={tickets}>{({ items, total, notShown }) => (
        <>
          <p className="quiet">{w.total(total)}{notShown > 0 && ` · ${w.notShown(notShown)}`}</p>
          <Table<ShownTicket>
            size="small" rowKey="ticketNo" dataSource={items} loading={tickets.isPlaceholderData} locale={{ emptyText: <EmptyState title={w.noTickets} /> }} scroll={{ x: 620 }}
            pagination={{ current: page, pageSize: size, total, onChange: setPage, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
            columns={[
              { title: w.tickets, render: (_, t) => <><Link to={`/tickets/${t.ticketNo}`} className="number">{t.ticketNo}</Link><br /><span className="scores-title">{t.title}</span></> },
              { title: w.lead, width: 150, render: (_, t) => t.leadUnitName ?? <span className="quiet">—</span> },
              { title: w.registeredAt, width: 110, render: (_, t) => <Moment at={t.registeredAt} /> },
              part === 'excluded'
                ? { title: w.leftOutBy, width: 210, render: (_, t) => (t.leftOut ? <>{say(t.leftOut)}{t.leftOut.byName && <span className="quiet"> · {t.leftOut.byName}</span>}{t.leftOut.reason && <div className="quiet scores-small">{t.leftOut.reason}</div>}</> : '—') }
                : { title: onAppeal ? w.appealState : w.state, width: 110, render: (_, t) => (t.appeal ? t.appeal.stateName : onAppeal && t.assignmentId ? <Button size="small" onClick={() => onAppeal(t)}>{w.appeal}</Button> : t.stateName) },
            ]}
          />
        </>
      )}</Loaded>
      {tickets.isError && <Alert type="info" showIcon title={w.analyst} style={{ marginTop: 8 }} />}
    </div>
  );
}
