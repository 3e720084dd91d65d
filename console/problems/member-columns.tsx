import { Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Text } from '../i18n/zh.ts';
import { Remaining } from '../parts/remaining.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { dateOf } from '../parts/time.ts';
import type { useMembersWords } from './members-words.ts';
import type { ProblemMemberLine } from './views.ts';

/** What is said of a member beside its state. */
export const memberTags = (m: ProblemMemberLine, w: ReturnType<typeof useMembersWords>) => (
  <>{m.alone && <Tag variant="outlined" color="orange" title={m.alone.why}>{w.aloneTag}</Tag>}{m.late && <Tag variant="outlined">{w.lateTag}</Tag>}{m.sampled !== null && <Tag variant="filled">{m.sampled ? w.drawn : w.undrawn}</Tag>}</>
);

/** Number, matter, place, state and deadline, and what the visit brought. */
export const memberColumns = (w: ReturnType<typeof useMembersWords>, t: Text): TableColumnsType<ProblemMemberLine> => [
  { key: 'no', title: t.field.ticketNo, width: 160, render: (_, m) => <Link to={`/tickets/${m.ticketNo}`} className="number">{m.ticketNo}</Link> },
  { key: 'title', title: t.field.title, render: (_, m) => <span title={m.content}>{m.title} {memberTags(m, w)}</span> },
  { key: 'region', title: t.field.region, width: 150, ellipsis: true, render: (_, m) => m.regionName },
  { key: 'at', title: t.field.registeredAt, width: 104, align: 'right', render: (_, m) => <span className="number">{dateOf(m.registeredAt)}</span> },
  { key: 'state', title: t.field.state, width: 92, render: (_, m) => <StateTag state={m.state} /> },
  { key: 'due', title: t.field.dueAt, width: 130, render: (_, m) => (m.light === 'none' ? <span className="quiet">{w.notYet}</span> : <Remaining light={m.light} text={m.remaining} dueAt={m.dueAt} />) },
  { key: 'solved', title: w.solved, width: 90, render: (_, m) => (m.solved ? t.solved[m.solved] ?? m.solved : <span className="quiet">{m.state === 'pendingVisit' ? w.waitingVisit : w.notYet}</span>) },
  { key: 'satisfaction', title: w.satisfaction, width: 90, render: (_, m) => (m.satisfaction ? t.satisfaction[m.satisfaction] ?? m.satisfaction : <span className="quiet">{w.notYet}</span>) },
];
