import { useState } from 'react';
import { Button, Select, Table, Tag } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AttemptView } from '../../telephony/index.ts';
import { post } from '../api/client.ts';
import { useSay } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { attemptsShown, useAttempts, useDialRules } from './queries.ts';
import { useSecurityWords } from './words.ts';

/** Everything that somebody wanted to dial, the newest first; refused ones with the rule. */
export function Attempts() {
  const w = useSecurityWords();
  const say = useSay();
  const rules = useDialRules();
  const [{ refused, kind, page = '1' }, setFilter] = useUrlFilter(['refused', 'kind', 'page']);
  const attempts = useAttempts({ page: Number(page) || 1, ...(refused ? { refused } : {}), ...(kind ? { kind } : {}) });
  const named = (of: Record<string, { zh: string; en: string }> | undefined, key: string) => (of?.[key] ? say(of[key]) : key);
  const ruleName = (code: string | null) => rules.data?.rules.rows.find((r) => r.code === code)?.name ?? code ?? w.none;
  return (
    <section className="panel section" aria-label={w.tabs.attempts}>
      <div className="ps-filter">
        <Select aria-label={w.result} value={refused ?? ''} onChange={(v) => setFilter({ refused: v || undefined, page: undefined })} options={[{ value: '', label: `${w.result}：${w.all}` }, { value: 'no', label: w.allowed }, { value: 'yes', label: w.refused }]} style={{ width: 150 }} />
        <Select aria-label={w.kind} value={kind ?? ''} onChange={(v) => setFilter({ kind: v || undefined, page: undefined })} options={[{ value: '', label: `${w.kind}：${w.all}` }, ...Object.entries(rules.data?.kinds ?? {}).map(([value, both]) => ({ value, label: say(both) }))]} style={{ width: 260 }} />
      </div>
      <Loaded query={attempts}>{({ items, total }) => (items.length === 0 ? <EmptyState title={w.emptyAttempts} /> : (
        <Table<AttemptView>
          size="small" rowKey="id" dataSource={items} scroll={{ x: 1100 }} pagination={{ current: Number(page) || 1, pageSize: attemptsShown, total, showSizeChanger: false, hideOnSinglePage: true, onChange: (p) => setFilter({ page: String(p) }) }}
          columns={[
            { title: w.when, width: 110, render: (_, a) => <Moment at={a.at} /> },
            { title: w.who, dataIndex: 'staffName', width: 90 },
            { title: w.number, width: 250, render: (_, a) => <AttemptNumber attempt={a} /> },
            { title: w.kind, width: 140, render: (_, a) => named(rules.data?.kinds, a.kind) },
            { title: w.purpose, width: 150, render: (_, a) => <>{named(rules.data?.purposes, a.purpose)}{a.purpose === 'contact' && a.subject && <> <Link to={`/tickets/${a.subject}`}>{a.subject}</Link></>}</> },
            { title: w.rule, render: (_, a) => ruleName(a.rule) },
            { title: w.result, width: 170, render: (_, a) => (a.refused ? <Tag variant="filled" color="red">{w.refused}：{w.refusals[a.refused] ?? a.refused}</Tag> : <>{a.cause ? w.causes[a.cause] ?? a.cause : w.allowed}{a.callNo && <> <Link to={`/calls/${a.callNo}`}>{w.callNo}</Link></>}</>) },
            { title: w.trunk, width: 90, render: (_, a) => a.trunk ?? w.none },
          ]}
        />
      ))}</Loaded>
    </section>
  );
}

/** Masked; a supervisor may see what somebody typed, for a reason that is kept. */
function AttemptNumber({ attempt }: { attempt: AttemptView }) {
  const w = useSecurityWords();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const shown = useMutation({ mutationFn: (reason: string) => post<{ number: string }>(`/api/dial-rules/attempts/${attempt.id}/reveal`, { reason }), onSuccess: () => setAsking(false), onError: tell.failed, gcTime: 0 });
  return (
    <>
      <span className="number">{shown.data?.number ?? attempt.number}</span>
      {attempt.mayReveal && !shown.data && <Button type="link" size="small" aria-label={`${w.reveal} ${attempt.number}`} onClick={() => setAsking(true)}>{w.reveal}</Button>}
      <ReasonModal open={asking} title={w.reveal} hint={w.revealHint} busy={shown.isPending} onClose={() => setAsking(false)} onConfirm={(why) => shown.mutate(why)} />
    </>
  );
}
