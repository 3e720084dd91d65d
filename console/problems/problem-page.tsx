import { useParams } from 'react-router';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { MeasuresRegister } from './measures-register.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { ProblemDue } from './problem-due.tsx';
import { ProblemMembers } from './problem-members.tsx';
import { ProblemVerbs } from './problem-verbs.tsx';
import { useProblem } from './queries.ts';
import { useAsk } from './use-ask.ts';
import { useProblemWords } from './words.ts';
import './problems.css';
import '../parts/sections.css';

/** /console/problems/:no: plan, measures, the one reply, and each member with its visit. */
export default function ProblemPage() {
  const w = useProblemWords();
  const { no = '' } = useParams();
  const query = useProblem(no);
  const ask = useAsk(no);
  const may = (verb: string) => query.data?.verbs.some((v) => v.verb === verb && v.allowed) ?? false;
  const markDone = (at: number) => void ask.send('plan', { plan: query.data!.plan.map((s, i) => (i === at ? { ...s, done: dateOf(new Date().toISOString()) } : s)) }, w.planSaved);
  return (
    <Page title={query.data?.title ?? w.problems} tools={query.data && <ProblemVerbs problem={query.data} ask={ask} />}>
      <Loaded query={query}>
        {(p) => (
          <>
            <Facts rows={[
              ['', <b key="s">{w.state[p.state]}</b>], [w.lead, p.leadUnitName], [w.support, p.supportUnits.map((u) => u.name).join('、') || '—'], [w.due, <ProblemDue key="d" problem={p} />],
              [w.members, `${p.members} / ${p.citizens} ${w.citizens}`], [w.visited, `${p.visited} / ${p.members}`], [w.created, dateOf(p.createdAt)], ...(p.rootCause ? [[w.cause, p.rootCause] as const] : []),
            ]} />
            <div className="two">
              <section className="panel section"><h2>{w.plan}</h2><PlanSteps plan={p.plan} onDone={may('plan') ? markDone : undefined} /></section>
              <section className="panel section"><h2>{w.measures}</h2><MeasuresRegister measures={p.measures} /></section>
            </div>
            <section className="panel section"><h2>{w.reply}{p.repliedAt && <span className="quiet number" style={{ fontSize: 13, fontWeight: 400 }}>{dateOf(p.repliedAt)}</span>}</h2><p className={p.batchReply ? 'said' : 'quiet'} style={{ margin: 0 }}>{p.batchReply ?? w.noReply}</p></section>
            <ProblemMembers tickets={p.tickets} maySplit={may('split')} ask={ask} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
