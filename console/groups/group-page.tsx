import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { LikeCases } from '../cases/like-cases.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { MakeProblemModal } from '../problems/make-problem-modal.tsx';
import { mayMakeProblem } from '../problems/may-make-problem.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { GroupFacts } from './group-facts.tsx';
import { MembersPanel } from './members-panel.tsx';
import { NearGroups } from './near-groups.tsx';
import { useGroup } from './queries.ts';
import { MergeModal } from './rulings/merge-modal.tsx';
import { RenameModal } from './rulings/rename-modal.tsx';
import { RulingsHistory } from './rulings/rulings-history.tsx';
import { rulingKeys } from './rulings/ruling-keys.ts';
import { useGroupWords } from './words.ts';
import '../parts/sections.css';
import './groups.css';

/** /console/groups/:key: the members, why each belongs, what people decided, and the way to have it owned. */
export default function GroupPage() {
  const w = useGroupWords();
  const navigate = useNavigate();
  const { key = '' } = useParams();
  const query = useGroup(key);
  const [open, setOpen] = useState<'make' | 'merge' | 'rename' | null>(null);
  const [mergeWith, setMergeWith] = useState<string>();
  const group = query.data;
  const mayMake = mayMakeProblem(useSession().roles);
  useShortcut('p', w.makeProblem, () => setOpen('make'), { enabled: mayMake && group !== undefined && !group.problem });
  // A group that went into another one is that other one.
  useEffect(() => { if (group && group.groupKey !== key) void navigate(`/groups/${encodeURIComponent(group.groupKey)}`, { replace: true }); }, [group, key, navigate]);
  const shut = () => { setOpen(null); setMergeWith(undefined); };
  const whole = group?.verbs.filter((v) => v.verb === 'merge' || v.verb === 'rename') ?? [];
  const tools = group && <>
    {whole.map((v) => <VerbButton key={v.verb} verb={v} shortcut={rulingKeys[v.verb] ?? ''} onPick={() => setOpen(v.verb as 'merge' | 'rename')} />)}
    {group.problem
      ? <Link to={`/problems/${group.problem.problemNo}`}>{w.hasProblem} {group.problem.problemNo}</Link>
      : mayMake && <Button type="primary" aria-keyshortcuts="p" title={`${w.makeProblem} (P)`} onClick={() => setOpen('make')}>{w.makeProblem}</Button>}
  </>;
  return (
    <Page title={group?.name ?? w.groups} tools={tools}>
      <Loaded query={query}>
        {(g) => (
          <>
            <GroupFacts group={g} />
            <div className="group-columns">
              <MembersPanel key={g.groupKey} group={g} />
              <div>
                <NearGroups group={g} onCompare={g.verbs.some((v) => v.verb === 'merge') ? (other) => { setMergeWith(other); setOpen('merge'); } : undefined} />
                <LikeCases quiet text={g.name} />
                <RulingsHistory group={g} />
              </div>
            </div>
            <MakeProblemModal group={g} open={open === 'make'} onClose={shut} onMade={(no) => void navigate(`/problems/${no}`)} />
            {open === 'merge' && <MergeModal group={g} first={mergeWith} onClose={shut} />}
            {open === 'rename' && <RenameModal group={g} onClose={shut} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
