import { useState } from 'react';
import { Button, Tag, Tooltip } from 'antd';
import type { DialAlarmView } from '../../telephony/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useAlarms, useSecurityAct } from './queries.ts';
import { useSecurityWords } from './words.ts';

/** What looks like toll fraud or a fault, and what was found. */
export function Alarms() {
  const w = useSecurityWords();
  const tell = useTell();
  const act = useSecurityAct();
  const [at, setAt] = useState<DialAlarmView | null>(null);
  const close = (finding: string) => act.mutate({ path: `/api/dial-rules/alarms/${at!.id}/close`, input: { finding } }, { onSuccess: () => { tell.done(w.looked); setAt(null); }, onError: tell.failed });
  return (
    <Loaded query={useAlarms(true)}>{({ items }) => {
      const [open, past] = [items.filter((a) => !a.closedAt), items.filter((a) => a.closedAt)];
      return (
        <>
          <section className="panel section" aria-label={w.openAlarms}>
            <h2>{w.openAlarms}</h2>
            {open.length === 0 ? <EmptyState title={w.emptyAlarms} /> : <ul className="ps-alarms">{open.map((a) => (
              <li key={a.id}>
                <Alarm alarm={a} />
                {a.mayClose ? <Button onClick={() => setAt(a)}>{w.look}</Button> : <Tooltip title={a.whyNot}><Button disabled>{w.look}</Button></Tooltip>}
              </li>
            ))}</ul>}
          </section>
          {past.length > 0 && <section className="panel section" aria-label={w.pastAlarms}><h2>{w.pastAlarms}</h2><ul className="ps-alarms">{past.map((a) => (
            <li key={a.id}><div><Alarm alarm={a} /><div className="ps-small">{w.finding}：{a.finding} <span className="quiet">{a.closedByName} <Moment at={a.closedAt} /></span></div></div></li>
          ))}</ul></section>}
          <ReasonModal open={at !== null} title={w.lookTitle} hint={w.lookHint} busy={act.isPending} onClose={() => setAt(null)} onConfirm={close} />
        </>
      );
    }}</Loaded>
  );
}

function Alarm({ alarm }: { alarm: DialAlarmView }) {
  const w = useSecurityWords();
  return (
    <div>
      <b>{w.alarmKinds[alarm.kind]}</b> {alarm.stops && !alarm.closedAt && <Tooltip title={w.stopsHint}><Tag variant="filled" color="red">{w.stops}</Tag></Tooltip>}
      <div>{w.alarmData[alarm.kind]?.(alarm.data)}</div>
      <div className="quiet ps-small">{w.since} <Moment at={alarm.raisedAt} />{alarm.times > 1 && <>，{w.times(alarm.times)}，{w.last} <Moment at={alarm.lastAt} /></>}</div>
    </div>
  );
}
