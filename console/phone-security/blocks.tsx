import { useState } from 'react';
import { Button, Table, Tag } from 'antd';
import type { AddressBlockView, NumberBlockView, PhoneBlocksView } from '../../telephony/index.ts';
import { useSay } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { BlockForm } from './block-form.tsx';
import { useBlockWords } from './block-words.ts';
import { DecideBar } from './decide-bar.tsx';
import { useBlocks, useSecurityAct } from './queries.ts';
import { useSecurityWords } from './words.ts';

/** Who is not put through, and what was turned away. */
export function Blocks() {
  const w = useBlockWords();
  const say = useSay();
  const tell = useTell();
  const act = useSecurityAct();
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<{ path: string; input: Record<string, unknown> } | null>(null);
  const lift = (reason: string) => act.mutate({ path: lifting!.path, input: { ...lifting!.input, reason } }, { onSuccess: () => { tell.done(w.isLifted); setLifting(null); }, onError: tell.failed });
  return (
    <Loaded query={useBlocks()}>{({ numbers, addresses, refusals, mayBlock }) => (
      <>
        <Waiting blocks={numbers.filter((b) => b.state === 'proposed')} />
        <section className="panel section" aria-label={w.numbers}>
          <h2>{w.numbers}{mayBlock && <Button onClick={() => setAdding(true)}>{w.add}</Button>}</h2>
          <p className="quiet">{w.humane}</p>
          {numbers.length === 0 ? <EmptyState title={w.emptyNumbers} /> : (
            <Table<NumberBlockView> size="small" rowKey="id" dataSource={numbers} scroll={{ x: 820 }} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} columns={[
              { title: w.number, render: (_, b) => <span className="number">{b.number}</span> },
              { title: w.state, render: (_, b) => <NumberState block={b} /> },
              { title: w.why, render: (_, b) => <>{b.reason}{b.liftedWhy && <div className="quiet ps-small">{w.lifted}：{b.liftedWhy}</div>}</> },
              { title: w.by, render: (_, b) => [b.proposedByName, b.decidedByName, b.liftedByName].filter(Boolean).join('、') },
              { title: w.calls, render: (_, b) => (b.met ? w.met(b.met, b.letThrough) : '') },
              { title: '', render: (_, b) => b.mayLift && <Button size="small" aria-label={`${w.lift} ${b.number}`} onClick={() => setLifting({ path: `/api/phone-blocks/numbers/${b.id}/lift`, input: {} })}>{w.lift}</Button> },
            ]} />
          )}
        </section>
        <section className="panel section" aria-label={w.addresses}>
          <h2>{w.addresses}</h2>
          <p className="quiet">{w.addressHint}</p>
          {addresses.length === 0 ? <EmptyState title={w.emptyAddresses} /> : (
            <Table<AddressBlockView> size="small" rowKey="address" dataSource={addresses} scroll={{ x: 720 }} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} columns={[
              { title: w.address, render: (_, b) => <span className="number">{b.address}</span> },
              { title: w.what, render: (_, b) => say(b.what) },
              { title: w.strikes, render: (_, b) => w.nth(b.strikes) },
              { title: w.state, render: (_, b) => <>{b.holds ? <Tag variant="filled" color="red">{w.holds}</Tag> : <Tag variant="filled">{b.liftedAt ? w.lifted : w.over}</Tag>} {b.liftedAt ? w.at : w.until} <Moment at={b.liftedAt ?? b.until} />{b.liftedWhy && <div className="quiet ps-small">{b.liftedByName}：{b.liftedWhy}</div>}</> },
              { title: '', render: (_, b) => b.mayLift && <Button size="small" aria-label={`${w.liftAddress} ${b.address}`} onClick={() => setLifting({ path: '/api/phone-blocks/addresses/lift', input: { address: b.address } })}>{w.liftAddress}</Button> },
            ]} />
          )}
        </section>
        <section className="panel section" aria-label={w.refusals}>
          <h2>{w.refusals}</h2>
          {refusals.length === 0 ? <EmptyState title={w.emptyRefusals} /> : (
            <Table<PhoneBlocksView['refusals'][number]> size="small" rowKey="id" dataSource={refusals} scroll={{ x: 640 }} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} columns={[
              { title: w.from, render: (_, r) => <span className="number">{r.number ?? r.address ?? '—'}</span> },
              { title: w.called, render: (_, r) => <span className="number">{r.called}</span> },
              { title: w.why, render: (_, r) => w.whys[r.why] ?? r.why },
              { title: w.state, render: (_, r) => (r.letThrough ? <Tag variant="filled" color="green">{w.through}</Tag> : r.number ? w.heard : w.unheard) },
              { title: '', render: (_, r) => <Moment at={r.at} /> },
            ]} />
          )}
        </section>
        {adding && <BlockForm onClose={() => setAdding(false)} />}
        <ReasonModal open={lifting !== null} title={w.liftTitle} busy={act.isPending} onClose={() => setLifting(null)} onConfirm={lift} />
      </>
    )}</Loaded>
  );
}

function Waiting({ blocks }: { blocks: NumberBlockView[] }) {
  const s = useSecurityWords();
  const w = useBlockWords();
  return blocks.map((b) => (
    <section key={b.id} className="panel section" aria-label={`${s.waiting} ${b.number}`}><h2>{s.waiting}</h2><div><b className="number">{b.number}</b> {w.until} <Moment at={b.until} /></div><DecideBar change={b} path="/api/phone-blocks/numbers" /></section>
  ));
}

function NumberState({ block: b }: { block: NumberBlockView }) {
  const s = useSecurityWords();
  const w = useBlockWords();
  if (b.state !== 'confirmed') return <Tag variant="filled" color={b.state === 'proposed' ? 'gold' : undefined}>{s.states[b.state]}</Tag>;
  return <>{b.holds ? <Tag variant="filled" color="red">{w.holds}</Tag> : <Tag variant="filled">{b.liftedAt ? w.lifted : w.over}</Tag>} {b.liftedAt ? w.at : w.until} <Moment at={b.liftedAt ?? b.until} /></>;
}
