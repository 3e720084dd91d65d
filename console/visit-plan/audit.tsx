import { useState } from 'react';
import { Alert, Input } from 'antd';
import { useErrorText } from '../parts/error-text.ts';
import { usePick } from './queries.ts';
import { useVisitPlanWords } from './words.ts';

/** Looks up where one ticket falls in the plan. */
export function Audit() {
  const w = useVisitPlanWords();
  const errorText = useErrorText();
  const [ticketNo, setTicketNo] = useState('');
  const pick = usePick(ticketNo);
  return (
    <section className="panel" aria-label={w.audit}>
      <h2>{w.audit}</h2>
      <Input.Search aria-label={w.ticketNo} placeholder={w.auditHint} enterButton={w.look} maxLength={40} onSearch={(value) => setTicketNo(value.trim())} loading={pick.isFetching} style={{ maxWidth: 420 }} />
      {pick.isError && <Alert type="error" showIcon title={errorText(pick.error)} style={{ marginTop: 8 }} />}
      {pick.data && <p style={{ margin: '8px 0 0' }} role="status">{w.picked(pick.data.rowName, pick.data.draw.toFixed(2), pick.data.share, w.methods[pick.data.method] ?? '')}{pick.data.planned && <span className="quiet"> · {w.planned}：{pick.data.planned}</span>}</p>}
    </section>
  );
}
