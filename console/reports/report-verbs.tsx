import { useState } from 'react';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { VerbView } from '../api/types.ts';
import { useSay } from '../i18n/text.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { useReportVerb } from './queries.ts';
import type { Report } from './views.ts';
import { useReportWords } from './words.ts';

const shown = ['edit', 'refresh', 'submit', 'recall', 'sign', 'reject', 'publish', 'correct', 'discard'] as const;
const primary: Partial<Record<Report['state'], string>> = { draft: 'submit', submitted: 'sign', frozen: 'publish' };

/** What may be done to the report, and by which form. */
export function ReportVerbs({ report }: { report: Report }) {
  const w = useReportWords();
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const act = useReportVerb(report.reportNo);
  const [open, setOpen] = useState<VerbView | null>(null);
  const send = (verb: VerbView, input: Record<string, unknown> = {}) => act.mutateAsync({ verb: verb.verb, input, revision: report.revision }).then(() => {
    setOpen(null);
    tell.done(w.done(say(verb)));
    if (verb.verb === 'discard') void navigate('/reports');
    if (verb.verb === 'correct') void navigate('/reports?state=draft');
  }, tell.failed);
  const confirm = (verb: VerbView, title: string, content: string) => void modal.confirm({ title, content, onOk: () => send(verb) });
  const pick = (verb: VerbView) => {
    switch (verb.verb) {
      case 'edit': return void navigate(`/reports/${report.reportNo}/edit`);
      case 'reject': case 'correct': return setOpen(verb);
      case 'sign': return confirm(verb, w.signTitle, w.signHint);
      case 'publish': return confirm(verb, w.publishTitle, w.publishHint);
      case 'discard': return confirm(verb, w.discardTitle, w.discardHint);
      case 'refresh': return confirm(verb, w.refreshTitle, w.refreshHint);
      default: return void send(verb);
    }
  };
  return (
    <>
      <VerbBar verbs={report.verbs} only={shown} {...(primary[report.state] ? { primary: primary[report.state]! } : {})} danger={['discard', 'reject']} busy={act.isPending} onPick={pick} />
      <ReasonModal open={open !== null} title={open ? say(open) : ''} hint={open?.verb === 'correct' ? w.correctHint : w.rejectHint} busy={act.isPending} onClose={() => setOpen(null)} onConfirm={(reason) => void send(open!, { reason })} />
    </>
  );
}
