import { useState } from 'react';
import { Button, Popconfirm } from 'antd';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useSecurityAct } from './queries.ts';
import { useSecurityWords } from './words.ts';

export interface Change { id: number; proposedByName: string | null; proposedAt: string; reason: string; verbs: readonly string[] }

/** Who proposed a change and why, and what this person may do with it. @param path what decides on changes, such as /api/trunks/changes */
export function DecideBar({ change, path }: { change: Change; path: string }) {
  const t = useText();
  const w = useSecurityWords();
  const tell = useTell();
  const act = useSecurityAct();
  const [rejecting, setRejecting] = useState(false);
  const decide = (verb: string, done: string, decision?: string) => act.mutate({ path: `${path}/${change.id}/${verb}`, input: decision ? { decision } : {} }, { onSuccess: () => { tell.done(done); setRejecting(false); }, onError: tell.failed });
  return (
    <div className="ps-decide">
      <p className="quiet">{w.proposedBy} {change.proposedByName} · <Moment at={change.proposedAt} /> · {w.reason}：{change.reason}</p>
      {change.verbs.length === 0 && <p className="quiet">{w.waitsFor}</p>}
      <div className="verb-bar">
        {change.verbs.includes('confirm') && <Popconfirm title={w.confirmTitle} onConfirm={() => decide('confirm', w.confirmed)} okText={t.common.confirm} cancelText={t.common.cancel}><Button type="primary" loading={act.isPending}>{w.confirm}</Button></Popconfirm>}
        {change.verbs.includes('reject') && <Button onClick={() => setRejecting(true)}>{w.reject}</Button>}
        {change.verbs.includes('withdraw') && <Button onClick={() => decide('withdraw', w.withdrawn)}>{w.withdraw}</Button>}
      </div>
      <ReasonModal open={rejecting} title={w.rejectTitle} busy={act.isPending} onClose={() => setRejecting(false)} onConfirm={(why) => decide('reject', w.rejected, why)} />
    </div>
  );
}
