import { Tag } from 'antd';
import { Link } from 'react-router';
import { dateOf } from '../parts/time.ts';
import { SparkLine } from './spark-line.tsx';
import type { GroupLine } from './views.ts';
import { useGroupWords } from './words.ts';
import './groups.css';

/** A group at a glance: what, how many people, where, since when, and who owns it. */
export function GroupCard({ group }: { group: GroupLine }) {
  const w = useGroupWords();
  const { places } = group;
  return (
    <article className="panel group-card">
      <div className="group-card-head">
        <Link to={`/groups/${encodeURIComponent(group.groupKey)}`}><b>{group.name}</b></Link>
        {group.hotspot && <Tag variant="filled" color="gold" style={{ color: '#6b4500', marginInlineEnd: 0 }}>{w.hotspot}</Tag>}
      </div>
      <p className="clip quiet" title={places.join('、')}>{places.slice(0, 2).join('、') || group.regionName}{places.length > 2 ? ` ${w.morePlaces(places.length)}` : ''}</p>
      <div className="group-card-figures">
        <span><b className="group-card-count">{group.citizens}</b> {w.citizensN(group.citizens).replace(/^\d+\s*/, '')} · {w.messagesN(group.messages)}</span>
        <SparkLine values={group.spark} />
      </div>
      <div className="group-card-foot">
        <span className="quiet number">{w.fromTo(dateOf(group.firstAt), dateOf(group.lastAt))}</span>
        {group.problem ? <Link to={`/problems/${group.problem.problemNo}`}>{group.problem.leadUnitName}</Link> : <span className="quiet">{w.noOwner}</span>}
      </div>
    </article>
  );
}
