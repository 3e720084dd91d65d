import { useRef, useState } from 'react';
import { Alert, Button, Form } from 'antd';
import type { VerbView } from '../api/types.ts';
import { ApiError } from '../api/error.ts';
import { useAct, type Act } from '../api/verbs.ts';
import { useSay, useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { useFormWords } from './form-words.ts';
import { filled, type FormSubject, type Values } from './forms/verb-fields.ts';
import { verbFields } from './forms/registry.ts';

interface Props { on: Act['on']; id: string | number; verb: VerbView; subject: FormSubject; danger?: boolean; prefill?: Values | undefined; onDone: () => void; onCancel: () => void }

/**
 * One verb's form. It is sent with the revision the person was looking at when the form opened; when somebody else was faster the server
 * says so, what was written stays, and a second press sends it against the ticket as it now is.
 */
export function VerbForm({ on, id, verb, subject, danger = false, prefill, onDone, onCancel }: Props) {
  const t = useText();
  const w = useFormWords();
  const say = useSay();
  const errorText = useErrorText();
  const [form] = Form.useForm<Values>();
  const act = useAct();
  const seen = useRef<number | null>(subject.ticket.revision);
  const [opened] = useState(() => subject.ticket.events.at(-1)?.seq ?? 0);
  const stale = act.error instanceof ApiError && act.error.id === 'stale';
  const fields = verbFields[on][verb.verb];
  const send = (values: Values) => {
    const input = filled(fields?.input?.(values, subject) ?? values);
    act.mutate({ on, id, verb: verb.verb, input, revision: seen.current ?? subject.ticket.revision }, {
      onSuccess: onDone,
      onError: (error) => { if (error instanceof ApiError && error.id === 'stale') seen.current = null; },
    });
  };
  useShortcut('Ctrl+Enter', say(verb), () => form.submit(), { whileTyping: true });
  useShortcut('Escape', t.common.cancel, onCancel, { whileTyping: true });
  return (
    <section className="verb-form" aria-label={say(verb)}>
      <h3>{say(verb)}</h3>
      <Form form={form} layout="vertical" initialValues={{ ...fields?.initial?.(subject), ...prefill }} onFinish={send} scrollToFirstError>
        {fields ? <fields.Fields subject={subject} /> : <p className="quiet">{w.sealed}</p>}
        {stale || !verb.allowed ? <ChangedMeanwhile events={subject.ticket.events.filter((e) => e.seq > opened)} verb={verb} /> : act.isError && (<Alert type="error" showIcon title={errorText(act.error)} style={{ marginBottom: 12 }} />)}
        <div className="verb-bar">
          <Button type="primary" htmlType="submit" danger={danger} disabled={!verb.allowed} loading={act.isPending} title="Ctrl+Enter" aria-keyshortcuts="Control+Enter">{w.confirm(say(verb))}</Button>
          <Button onClick={onCancel} title="Escape">{t.common.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}
