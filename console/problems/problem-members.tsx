import { Button, Table } from 'antd';
import { useState } from 'react';
import type { TicketLine } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { TicketCard } from '../tickets/ticket-card.tsx';
import { memberColumns } from './member-columns.tsx';
import type { Ask } from './use-ask.ts';
import { useProblemWords } from './words.ts';

/** Each appeal with how its citizen was visited; whoever does not belong is split off with a reason. */
export function ProblemMembers({ tickets, maySplit, ask }: { tickets: readonly TicketLine[]; maySplit: boolean; ask: Ask }) {
  const w = useProblemWords();
  const t = useText();
  const narrow = useNarrow();
  const [splitting, setSplitting] = useState<string | null>(null);
  const split = async (reason: string) => { if (await ask.send('split', { ticketNo: splitting, reason }, w.splitDone)) setSplitting(null); };
  const splitButton = (m: TicketLine) => maySplit && <Button size="small" aria-label={`${w.split} ${m.ticketNo}`} onClick={() => setSplitting(m.ticketNo)}>{w.split}</Button>;
  const columns = [...memberColumns(w, t), ...(maySplit ? [{ key: 'split', width: 80, render: (_: unknown, m: TicketLine) => splitButton(m) }] : [])];
  return (
    <section className="panel section">
      <h2>{w.members}</h2>
      {narrow ? tickets.map((m) => <TicketCard key={m.ticketNo} line={m}>{splitButton(m)}</TicketCard>) : <Table<TicketLine> size="small" rowKey="ticketNo" dataSource={[...tickets]} columns={columns} scroll={{ x: 760 }} pagination={tickets.length > 20 ? { pageSize: 20, showSizeChanger: false } : false} />}
      <ReasonModal open={splitting !== null} title={w.splitTitle} hint={w.splitHint} busy={ask.busy} onClose={() => setSplitting(null)} onConfirm={(reason) => void split(reason)} />
    </section>
  );
}
