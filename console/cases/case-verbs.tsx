import { useState } from 'react';
import { App, Checkbox, Modal } from 'antd';
import { useNavigate } from 'react-router';
import type { VerbView } from '../api/types.ts';
import { useSay, useText } from '../i18n/text.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { useCaseVerb, type CaseDetail } from './queries.ts';
import { useCaseWords } from './words.ts';

const primary: Record<string, string> = { draft: 'submit', review: 'publish', none: 'edit' };

/** What may be done to a case, and by which form. */
export function CaseVerbs({ of }: { of: CaseDetail }) {
  const w = useCaseWords();
  const t = useText();
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const act = useCaseVerb(of.caseNo);
  const [open, setOpen] = useState<VerbView | null>(null);
  const [looked, setLooked] = useState(false);
  const shut = () => setOpen(null);
  const send = (verb: VerbView, input: Record<string, unknown> = {}) => act.mutateAsync({ verb: verb.verb, input, revision: of.revision }).then(() => { shut(); tell.done(w.done(say(verb))); }, tell.failed);
  const pick = (verb: VerbView) => {
    switch (verb.verb) {
      case 'edit': return void navigate(`/cases/${of.caseNo}/edit`);
      case 'submit': setLooked(false); return setOpen(verb);
      case 'reject': case 'withdraw': return setOpen(verb);
      case 'publish': return void modal.confirm({ title: w.publishTitle, content: w.publishHint, onOk: () => send(verb) });
      case 'discard': return void modal.confirm({ title: w.discardTitle, content: w.discardHint, onOk: () => send(verb) });
      default: return void send(verb);
    }
  };
  return (
    <>
      <VerbBar verbs={of.verbs} primary={primary[of.work] ?? ''} danger={['withdraw', 'reject']} busy={act.isPending} onPick={pick} />
      <ReasonModal open={open?.verb === 'reject' || open?.verb === 'withdraw'} title={open ? say(open) : ''} busy={act.isPending} danger onClose={shut} onConfirm={(reason) => void send(open!, { reason })} />
      <Modal open={open?.verb === 'submit'} title={w.submitTitle} onCancel={shut} onOk={() => void send(open!, { lookedThrough: looked })} okText={t.common.confirm} cancelText={t.common.cancel} okButtonProps={{ disabled: !looked }} confirmLoading={act.isPending}>
        <p>{of.suspects.length ? `${w.suspects}：${of.suspects.map((s) => s.was).join('、')}` : w.noSuspects}</p>
        <Checkbox checked={looked} onChange={(e) => setLooked(e.target.checked)}>{w.looked}</Checkbox>
      </Modal>
    </>
  );
}
