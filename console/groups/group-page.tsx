import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { MakeProblemModal } from '../problems/make-problem-modal.tsx';
import { mayMakeProblem } from '../problems/may-make-problem.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { GroupMemberItem } from './group-member-item.tsx';
import { useGroup } from './queries.ts';
import { SparkLine } from './spark-line.tsx';
import { useGroupWords } from './words.ts';
import '../parts/sections.css';
import './groups.css';

/** /console/groups/:key: the members, why each belongs, and the way to have it owned. */
export default function GroupPage() {
  const w = useGroupWords();
  const navigate = useNavigate();
  const { key = '' } = useParams();
  const query = useGroup(key);
  const [making, setMaking] = useState(false);
  const group = query.data;
  const mayMake = mayMakeProblem(useSession().roles);
  useShortcut('p', w.makeProblem, () => setMaking(true), { enabled: mayMake && group !== undefined && !group.problem });
  const tools = group && (group.problem
    ? <Link to={`/problems/${group.problem.problemNo}`}>{w.hasProblem} {group.problem.problemNo}</Link>
    : mayMake && <Button type="primary" aria-keyshortcuts="p" title={`${w.makeProblem} (P)`} onClick={() => setMaking(true)}>{w.makeProblem}</Button>);
  return (
    <Page title={group?.name ?? w.groups} tools={tools}>
      <Loaded query={query}>
        {(g) => (
          <>
            <Facts rows={[
              [w.citizens, <span key="n"><b>{w.citizensN(g.citizens)}</b>{g.hotspot && <Tag variant="filled" color="gold" style={{ color: '#6b4500', marginInlineStart: 8 }}>{w.hotspot}</Tag>}</span>], [w.messages, w.messagesN(g.messages)], [w.days, w.fromTo(dateOf(g.firstAt), dateOf(g.lastAt))],
              [w.places, g.places.slice(0, 4).join('、') + (g.places.length > 4 ? ` ${w.morePlaces(g.places.length)}` : '')], [w.owner, g.problem?.leadUnitName ?? w.noOwner],
              [w.trend, <SparkLine key="s" values={g.spark} width={160} />],
            ]} />
            <section className="panel section">
              <h2>{w.members}</h2>
              {g.members.length === 0 && <EmptyState title={w.noMembers} />}
              {g.members.map((m) => <GroupMemberItem key={m.ticketNo} member={m} />)}
            </section>
            <MakeProblemModal group={g} open={making} onClose={() => setMaking(false)} onMade={(no) => void navigate(`/problems/${no}`)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
