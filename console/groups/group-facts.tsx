import { Tag } from 'antd';
import { Link } from 'react-router';
import { Facts } from '../parts/facts.tsx';
import { dateOf } from '../parts/time.ts';
import { SparkLine } from './spark-line.tsx';
import type { GroupDetail } from './views.ts';
import { useGroupWords, useMemberWords } from './words.ts';

/** How many, where, since when, who owns it. */
export function GroupFacts({ group: g }: { group: GroupDetail }) {
  const w = useGroupWords();
  const m = useMemberWords();
  return (
    <Facts rows={[
      [w.citizens, <span key="n"><b>{w.citizensN(g.citizens)}</b>{g.hotspot && <Tag variant="filled" color="gold" style={{ color: '#6b4500', marginInlineStart: 8 }}>{w.hotspot}</Tag>}</span>],
      [w.messages, `${w.messagesN(g.messages)}${g.kept ? `，${m.confirmed(g.kept)}` : ''}`], [w.days, w.fromTo(dateOf(g.firstAt), dateOf(g.lastAt))], [w.heat, String(Math.round(g.heat * 10) / 10)],
      [w.places, (g.places.slice(0, 4).join('、') || g.regionName) + (g.places.length > 4 ? ` ${w.morePlaces(g.places.length)}` : '')], ...(g.matterName ? [[w.matter, g.matterName] as const] : []),
      [w.owner, g.problem ? <Link key="p" to={`/problems/${g.problem.problemNo}`}>{g.problem.leadUnitName}</Link> : w.noOwner], [w.trend, <SparkLine key="s" values={g.spark} width={160} />],
    ]} />
  );
}
