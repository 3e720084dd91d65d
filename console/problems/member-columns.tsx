import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { TicketLine } from '../api/types.ts';
import type { Text } from '../i18n/zh.ts';
import { StateTag } from '../parts/state-tag.tsx';
import { dateOf } from '../parts/time.ts';
import type { useProblemWords } from './words.ts';

/** Number, matter, place, state, and what the visit brought. */
export const memberColumns = (w: ReturnType<typeof useProblemWords>, t: Text): TableColumnsType<TicketLine> => [
  { key: 'no', title: t.field.ticketNo, width: 160, render: (_, m) => <Link to={`/tickets/${m.ticketNo}`} className="number">{m.ticketNo}</Link> },
  { key: 'title', title: t.field.title, ellipsis: true, render: (_, m) => <span title={m.content}>{m.title}</span> },
  { key: 'region', title: t.field.region, width: 170, ellipsis: true, render: (_, m) => m.regionName },
  { key: 'at', title: t.field.registeredAt, width: 110, align: 'right', render: (_, m) => <span className="number">{dateOf(m.registeredAt)}</span> },
  { key: 'state', title: t.field.state, width: 96, render: (_, m) => <StateTag state={m.state} /> },
  { key: 'solved', title: w.solved, width: 96, render: (_, m) => (m.solved ? t.solved[m.solved] ?? m.solved : <span className="quiet">{m.state === 'pendingVisit' ? w.waiting : w.notYet}</span>) },
  { key: 'satisfaction', title: w.satisfaction, width: 96, render: (_, m) => (m.satisfaction ? t.satisfaction[m.satisfaction] ?? m.satisfaction : <span className="quiet">{w.notYet}</span>) },
];
