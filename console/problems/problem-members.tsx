import { Button, Input, Pagination, Segmented, Table } from 'antd';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { TicketCard } from '../tickets/ticket-card.tsx';
import { useFormWords } from './form-words.ts';
import { memberForm, type ProblemForm } from './forms.ts';
import { memberColumns, memberTags } from './member-columns.tsx';
import { useMembersWords } from './members-words.ts';
import { useProblemMembers } from './queries.ts';
import { memberStates, type MemberState, type ProblemDetail, type ProblemMemberLine } from './views.ts';

/** The members by how they stand, a page at a time; state and page are in the address. Who does not belong is taken out, who needs an answer of their own goes singly. */
export function ProblemMembers({ problem: p, may, onAsk }: { problem: ProblemDetail; may: (verb: string) => boolean; onAsk: (form: ProblemForm) => void }) {
  const w = useMembersWords();
  const f = useFormWords();
  const t = useText();
  const narrow = useNarrow();
  const [filter, setFilter] = useUrlFilter(['members', 'page', 'q']);
  const state = (memberStates as readonly string[]).includes(filter.members ?? '') ? filter.members as MemberState : 'all';
  const page = Math.max(1, Number(filter.page) || 1);
  const members = useProblemMembers(p.problemNo, { state, page, q: filter.q });
  const buttons = (m: ProblemMemberLine) => (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      {may('alone') && !m.alone && <Button size="small" aria-label={`${w.alone} ${m.ticketNo}`} onClick={() => onAsk(memberForm('alone', m.ticketNo, f))}>{w.alone}</Button>}
      {may('split') && <Button size="small" aria-label={`${w.split} ${m.ticketNo}`} onClick={() => onAsk(memberForm('split', m.ticketNo, f))}>{w.split}</Button>}
    </span>
  );
  const columns = [...memberColumns(w, t), ...(may('split') || may('alone') ? [{ key: 'do', width: 150, render: (_: unknown, m: ProblemMemberLine) => buttons(m) }] : [])];
  return (
    <section className="panel section">
      <h2>{w.members}{p.units.some((u) => u.mine) && <span className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>{w.ownOnly}</span>}{p.counts.left > 0 && <span className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>{w.left(p.counts.left)}</span>}</h2>
      <div className="problem-filters">
        <div style={{ maxWidth: '100%', overflowX: 'auto' }}><Segmented aria-label={w.members} value={state} options={memberStates.map((s) => ({ value: s, label: `${w.states[s]} ${p.counts[s]}` }))} onChange={(members) => setFilter({ members: members === 'all' ? undefined : members, page: undefined })} /></div>
        <Input.Search key={filter.q ?? ''} defaultValue={filter.q ?? ''} allowClear placeholder={w.search} aria-label={w.search} onSearch={(q) => setFilter({ q: q.trim(), page: undefined })} style={{ width: 220 }} />
      </div>
      <Loaded query={members}>{({ items, total, pageSize }) => (
        <>
          {narrow ? (items.length ? items.map((m) => <TicketCard key={m.ticketNo} line={m}>{memberTags(m, w)}{buttons(m)}</TicketCard>) : <EmptyState title={w.none} />)
            : <Table<ProblemMemberLine> size="small" rowKey="ticketNo" dataSource={items} columns={columns} scroll={{ x: 1000 }} pagination={false} locale={{ emptyText: <EmptyState title={w.none} /> }} />}
          {total > pageSize && <Pagination style={{ marginTop: 12 }} size="small" current={page} total={total} pageSize={pageSize} showSizeChanger={false} onChange={(to) => setFilter({ page: to === 1 ? undefined : String(to) })} />}
        </>
      )}</Loaded>
    </section>
  );
}
