import { useState } from 'react';
import { App } from 'antd';
import type { VerbView } from '../api/types.ts';
import { useSay } from '../i18n/text.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { useTopicVerb, type TopicDetail } from './queries.ts';
import { TopicForm, formVerbs } from './topic-form.tsx';
import { useTopicWords } from './words.ts';

/** Finishing a task stands beside each task. */
const shown = ['choose', 'plan', 'progress', 'review', 'report', 'accept', 'sendBack', 'link', 'writePublic', 'publish', 'retract', 'drop'] as const;
const byReason = ['drop', 'sendBack', 'retract'];
const primary: Record<string, string> = { proposed: 'choose', chosen: 'plan', underway: 'progress', reported: 'accept', done: 'writePublic' };

/** What may be done with a topic, and by which form. `finishing`: the task that is being finished. */
export function TopicVerbs({ topic, finishing, onFinished }: { topic: TopicDetail; finishing: number | null; onFinished: () => void }) {
  const w = useTopicWords();
  const say = useSay();
  const tell = useTell();
  const { modal } = App.useApp();
  const act = useTopicVerb(topic);
  const [open, setOpen] = useState<VerbView | null>(null);
  const shut = () => { setOpen(null); onFinished(); };
  const send = (verb: string, input: Record<string, unknown>) => act.mutateAsync({ verb, input }).then(() => { shut(); tell.done(w.saved); }, tell.failed);
  const pick = (verb: VerbView) => (verb.verb === 'publish' ? void modal.confirm({ title: w.publishTitle, content: <><p>{w.publishHint}</p><p className="said">{topic.publicDraft}</p></>, onOk: () => send('publish', {}) }) : setOpen(verb));
  const form = finishing === null ? open : topic.verbs.find((v) => v.verb === 'finishTask') ?? null;
  return (
    <>
      <VerbBar verbs={topic.verbs} only={shown} primary={primary[topic.state] ?? ''} danger={['drop', 'retract']} busy={act.isPending} onPick={pick} />
      <ReasonModal open={open !== null && byReason.includes(open.verb)} title={open ? say(open) : ''} busy={act.isPending} danger={open?.verb !== 'sendBack'} onClose={shut} onConfirm={(reason) => void send(open!.verb, { reason })} />
      {form && formVerbs.includes(form.verb) && <TopicForm key={form.verb} verb={form} topic={topic} taskId={finishing} busy={act.isPending} onClose={shut} onSend={(input) => void send(form.verb, input)} />}
    </>
  );
}
