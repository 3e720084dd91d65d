import { Alert, Button, Input, Pagination, Segmented, Select } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { GroupMemberItem } from './group-member-item.tsx';
import { useMembers } from './queries.ts';
import { MemberVerbs } from './rulings/member-verbs.tsx';
import type { GroupDetail, GroupMember } from './views.ts';
import { useMemberWords } from './words.ts';

const pageSize = 20;
const mostChosen = 200;

/** A group's members page by page, to be chosen and decided about. What is chosen stays chosen on other pages. */
export function MembersPanel({ group }: { group: GroupDetail }) {
  const w = useMemberWords();
  const [filter, setFilter] = useUrlFilter(['mq', 'kept', 'msort', 'mpage']);
  const page = Math.max(1, Number(filter.mpage) || 1);
  const members = useMembers(group.groupKey, { q: filter.mq, kept: filter.kept, sort: filter.msort, offset: (page - 1) * pageSize || undefined, limit: pageSize });
  const [chosen, setChosen] = useState<ReadonlyMap<string, GroupMember>>(new Map());
  const mayChoose = group.verbs.length > 0;
  const change = (what: Parameters<typeof setFilter>[0]) => setFilter({ ...what, mpage: undefined });
  const choose = (more: readonly GroupMember[], on: boolean) => setChosen((before) => {
    const after = new Map(before);
    for (const m of more) { if (on) after.set(m.ticketNo, m); else after.delete(m.ticketNo); }
    return after;
  });
  const narrowed = Boolean(filter.mq ?? filter.kept);
  return (
    <section className="panel section" aria-label={w.members}>
      <h2>{w.members}{members.data && <span className="quiet" style={{ fontWeight: 400, fontSize: 13 }}>{w.total(members.data.total)}</span>}</h2>
      <div className="group-filter">
        <Input.Search key={filter.mq ?? ''} defaultValue={filter.mq ?? ''} allowClear placeholder={w.search} aria-label={w.search} onSearch={(q) => change({ mq: q.trim() })} />
        <Segmented aria-label={w.keptLabel} value={filter.kept ?? 'all'} options={['all', 'no', 'yes'].map((value) => ({ value, label: w.keptFilter[value] }))} onChange={(kept) => change({ kept: kept === 'all' ? undefined : kept })} />
        <Select aria-label={w.sortBy} value={filter.msort ?? '-at'} options={Object.entries(w.sort).map(([value, label]) => ({ value, label }))} onChange={(sort) => change({ msort: sort === '-at' ? undefined : sort })} style={{ minWidth: 140 }} />
      </div>
      <Loaded query={members}>
        {({ items, total }) => (
          <>
            {mayChoose && items.length > 0 && (
              <div className="choosing">
                <div className="choosing-head">
                  <Button size="small" onClick={() => choose(items, !items.every((m) => chosen.has(m.ticketNo)))}>{items.every((m) => chosen.has(m.ticketNo)) ? w.unchoose : w.choosePage}</Button>
                  <span aria-live="polite">{chosen.size ? <b>{w.chosen(chosen.size)}</b> : <span className="quiet">{w.chooseFirst}</span>}</span>
                  {chosen.size > 0 && <Button size="small" type="link" onClick={() => setChosen(new Map())}>{w.unchoose}</Button>}
                </div>
                {chosen.size > mostChosen ? <Alert type="warning" showIcon title={w.tooMany} /> : chosen.size > 0 && <MemberVerbs group={group} chosen={[...chosen.values()]} onDone={() => setChosen(new Map())} />}
              </div>
            )}
            {!items.length && <EmptyState title={narrowed ? w.noMatch : w.noMembers} />}
            {items.map((m) => <GroupMemberItem key={m.ticketNo} member={m} chosen={chosen.has(m.ticketNo)} onChoose={mayChoose ? (on) => choose([m], on) : undefined} />)}
            {total > pageSize && <Pagination align="end" style={{ marginTop: 12 }} current={page} pageSize={pageSize} total={total} showSizeChanger={false} showQuickJumper={total > pageSize * 10} onChange={(to) => setFilter({ mpage: to > 1 ? String(to) : undefined })} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
