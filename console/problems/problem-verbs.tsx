import { App } from 'antd';
import { useState } from 'react';
import type { VerbView } from '../api/types.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { JoinModal } from './join-modal.tsx';
import { MeasureModal } from './measure-modal.tsx';
import { PlanModal } from './plan-modal.tsx';
import { ReplyModal } from './reply-modal.tsx';
import type { Ask } from './use-ask.ts';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

/** What may be done to the whole problem; splitting one off stands beside each member. */
const whole = ['reply', 'plan', 'measure', 'join', 'close'] as const;

export function ProblemVerbs({ problem, ask }: { problem: ProblemDetail; ask: Ask }) {
  const w = useProblemWords();
  const { modal } = App.useApp();
  const [open, setOpen] = useState<string | null>(null);
  const shut = () => setOpen(null);
  const pick = ({ verb }: VerbView) => {
    if (verb !== 'close') return setOpen(verb);
    modal.confirm({ title: w.closeTitle, content: w.closeHint, onOk: () => ask.send('close', {}, w.closed) });
  };
  return (
    <>
      <VerbBar verbs={problem.verbs} only={whole} primary={problem.state === 'open' ? 'reply' : 'close'} busy={ask.busy} onPick={pick} />
      <ReplyModal problem={problem} ask={ask} open={open === 'reply'} onClose={shut} />
      <PlanModal problem={problem} ask={ask} open={open === 'plan'} onClose={shut} />
      <MeasureModal ask={ask} open={open === 'measure'} onClose={shut} />
      <JoinModal ask={ask} open={open === 'join'} onClose={shut} />
    </>
  );
}
