import { Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { dateOf } from '../parts/time.ts';
import { SparkLine } from './spark-line.tsx';
import type { GroupLine } from './views.ts';
import type { useGroupWords } from './words.ts';

/** The list's columns: what, how many, where, since when, who owns it. */
export const groupColumns = (w: ReturnType<typeof useGroupWords>): TableColumnsType<GroupLine> => [
  {
    key: 'name', title: w.name, render: (_, g) => (
      <div style={{ minWidth: 0 }}>
        <Link to={`/groups/${encodeURIComponent(g.groupKey)}`}><b>{g.name}</b></Link>{g.hotspot && <Tag variant="filled" color="gold" style={{ color: '#6b4500', marginInlineStart: 8 }}>{w.hotspot}</Tag>}
        <div className="quiet" style={{ fontSize: 13 }}>{g.places.slice(0, 3).join('、') || g.regionName}{g.places.length > 3 ? ` ${w.morePlaces(g.places.length)}` : ''}{g.matterName ? ` · ${g.matterName}` : ''}</div>
      </div>
    ),
  },
  { key: 'citizens', title: w.citizens, width: 80, align: 'right', render: (_, g) => <b className="number" style={{ fontSize: 16 }}>{g.citizens}</b> },
  { key: 'messages', title: w.messages, width: 80, align: 'right', render: (_, g) => <span className="number">{g.messages}</span> },
  { key: 'spark', title: w.trend, width: 140, render: (_, g) => <SparkLine values={g.spark} /> },
  { key: 'days', title: w.days, width: 110, render: (_, g) => <span className="number" style={{ fontSize: 13 }}>{dateOf(g.firstAt)}<br />{dateOf(g.lastAt)}</span> },
  { key: 'heat', title: w.heat, width: 80, align: 'right', render: (_, g) => <span className="number">{Math.round(g.heat * 10) / 10}</span> },
  { key: 'problem', title: w.owner, width: 200, render: (_, g) => (g.problem ? <Link to={`/problems/${g.problem.problemNo}`}>{g.problem.leadUnitName}</Link> : <span className="quiet">{w.noOwner}</span>) },
];
