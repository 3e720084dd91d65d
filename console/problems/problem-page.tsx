import { useState } from 'react';
import { useParams } from 'react-router';
import type { VerbView } from '../api/types.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { VerbBar } from '../parts/verb-bar.tsx';
import { MakeCaseButton } from '../cases/make-case-button.tsx';
import { useSession } from '../shell/session.tsx';
import { AskModal } from './ask-modal.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { useFormWords } from './form-words.ts';
import { formOf, type ProblemForm } from './forms.ts';
import { PlanModal } from './plan-modal.tsx';
import { ProblemCourse } from './problem-course.tsx';
import { ProblemHead } from './problem-head.tsx';
import { ProblemMeasures } from './problem-measures.tsx';
import { ProblemMembers } from './problem-members.tsx';
import { ProblemOrders } from './problem-orders.tsx';
import { ProblemPlan } from './problem-plan.tsx';
import { ProblemReply } from './problem-reply.tsx';
import { ProblemUnits } from './problem-units.tsx';
import { useProblem } from './queries.ts';
import { ReplyModal } from './reply-modal.tsx';
import { useAsk } from './use-ask.ts';
import { useProblemWords } from './words.ts';
import './problems.css';
import '../parts/sections.css';

/** What may be done to the whole problem; what is done to a step, an order, a card or a member stands beside it. */
const whole = ['sign', 'reply', 'plan', 'measure', 'progress', 'instruct', 'urge', 'sample', 'requestExtension', 'assign', 'join', 'close', 'reopen'] as const;

/** Who may draft a case of a closed problem; units of what they led. */
const makesCases = ['coordinator', 'supervisor', 'unitContact', 'unitLeader'];

/** /console/problems/:no: the problem's own life. */
export default function ProblemPage() {
  const w = useProblemWords();
  const f = useFormWords();
  const { no = '' } = useParams();
  const query = useProblem(no);
  const ask = useAsk(no);
  const { roles } = useSession();
  const [form, setForm] = useState<ProblemForm | null>(null);
  const [open, setOpen] = useState<'plan' | 'reply' | null>(null);
  const p = query.data;
  const may = (verb: string) => p?.verbs.some((v) => v.verb === verb && v.allowed) ?? false;
  const ofCentre = p !== undefined && !p.units.some((u) => u.mine);
  const pick = ({ verb }: VerbView) => {
    if (verb === 'sign') return void ask.send('sign', {}, f.done);
    if (verb === 'plan' || verb === 'reply') return setOpen(verb);
    setForm(formOf(verb, p!, f));
  };
  const primary = may('sign') && p?.units.some((u) => u.mine && !u.signedAt) ? 'sign' : p?.state === 'open' ? 'reply' : 'close';
  return (
    <Page title={p?.title ?? w.problems} tools={p && <>{p.state === 'closed' && roles.some((r) => makesCases.includes(r)) && <MakeCaseButton problemNo={p.problemNo} />}<VerbBar verbs={p.verbs} only={whole.filter((v) => v !== 'sign' || p.units.some((u) => u.mine && !u.signedAt))} primary={primary} onPick={(verb) => { if (!ask.busy) pick(verb); }} /></>}>
      <Loaded query={query}>
        {(problem) => (
          <>
            <ProblemHead problem={problem} />
            <div className="two">
              <ProblemPlan problem={problem} mayFinish={(mine) => may('finishStep') && (mine || ofCentre)} onAsk={setForm} />
              <ProblemUnits problem={problem} />
            </div>
            <ProblemOrders problem={problem} may={may} onAsk={setForm} />
            <div className="two">
              <ProblemMeasures problem={problem} may={may} onAsk={setForm} />
              <ProblemReply problem={problem} />
            </div>
            <EffectPanel problemNo={problem.problemNo} />
            <ProblemMembers problem={problem} may={may} onAsk={setForm} />
            <ProblemCourse course={problem.course} />
            <AskModal form={form} ask={ask} onClose={() => setForm(null)} />
            <PlanModal problem={problem} ask={ask} open={open === 'plan'} onClose={() => setOpen(null)} />
            {open === 'reply' && <ReplyModal problem={problem} ask={ask} onClose={() => setOpen(null)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
