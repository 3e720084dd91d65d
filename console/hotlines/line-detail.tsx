import { useState } from 'react';
import { Button, Tag, Timeline } from 'antd';
import type { LineDetail as Line, ModeView } from '../../ticketing/index.ts';
import { Moment } from '../parts/moment.tsx';
import { ProposalVerbs } from '../parts/proposal-verbs.tsx';
import { ModeFacts } from './mode-facts.tsx';
import { ProposeForm } from './propose-form.tsx';
import { useLineAct } from './queries.ts';
import { useHotlineWords } from './words.ts';

/** One line: how it works, what is proposed, and every mode it had with the tickets that came by it. */
export function LineDetail({ line }: { line: Line }) {
  const w = useHotlineWords();
  const [proposing, setProposing] = useState(false);
  return (
    <div className="line">
      <section className="panel" aria-label={w.mode}>
        <h2>{line.number} {line.name}</h2>
        {line.mode && <ModeFacts mode={line.mode} />}
        {line.next && <><h3>{w.next}</h3><ModeFacts mode={line.next} /></>}
        {line.mayPropose && !line.proposal && !proposing && <Button style={{ marginTop: 12 }} onClick={() => setProposing(true)}>{w.propose}</Button>}
      </section>
      {proposing && <section className="panel" aria-label={w.propose}><h2>{w.proposeTitle(line.number)}</h2><ProposeForm line={line} onDone={() => setProposing(false)} /></section>}
      {line.proposal && <Proposal mode={line.proposal} />}
      <section className="panel" aria-label={w.history}>
        <h2>{w.history}</h2>
        <Timeline items={line.history.map((m) => ({ key: m.id, color: m.state === 'confirmed' ? 'blue' : 'gray', content: <Past mode={m} /> }))} />
      </section>
    </div>
  );
}

function Proposal({ mode }: { mode: ModeView }) {
  const w = useHotlineWords();
  const act = useLineAct();
  return (
    <section className="panel" aria-label={w.waiting}>
      <h2>{w.waiting}</h2>
      <ModeFacts mode={mode} />
      <p className="quiet">{w.proposedBy} {mode.proposedByName} · <Moment at={mode.proposedAt} /></p>
      <ProposalVerbs
        verbs={mode.verbs} words={w} busy={act.isPending} ask={{ title: w.confirmTitle, description: w.onlyLater, styles: { root: { maxWidth: 360 } } }}
        decide={(verb, input, then) => act.mutate({ path: `modes/${mode.id}/${verb}`, input }, then)}
      />
    </section>
  );
}

function Past({ mode }: { mode: ModeView }) {
  const w = useHotlineWords();
  return (
    <div>
      <b>{w.intakeModes[mode.intakeMode]} · {w.processModes[mode.processMode]}</b> <Tag variant="filled">{w.states[mode.state]}</Tag>
      <div className="quiet" style={{ fontSize: 13 }}>
        {mode.validFrom ? <Moment at={mode.validFrom} /> : w.founding}{mode.proposedByName && ` · ${w.proposedBy} ${mode.proposedByName}`}{mode.decidedByName && ` · ${w.decidedBy} ${mode.decidedByName}`}
      </div>
      <div>{mode.reason}{mode.decision && `（${mode.decision}）`}</div>
      {mode.state === 'confirmed' && <div style={{ fontSize: 13 }}>{w.tickets(mode.tickets, mode.open)}</div>}
    </div>
  );
}
