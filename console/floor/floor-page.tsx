import { useState } from 'react';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AlarmBar } from './alarm-bar.tsx';
import { BusyModal } from './busy-modal.tsx';
import { FloorClock } from './clock.tsx';
import { FiguresRow } from './figures-row.tsx';
import { LimitsModal } from './limits-modal.tsx';
import { LineList } from './line-list.tsx';
import { MessageModal } from './message-modal.tsx';
import { useDoOnFloor, useFloor, type Done, type FloorVerbView, type FloorView, type SeatDetailView } from './queries.ts';
import { SeatMap } from './seat-map.tsx';
import { OwnPhone, SeatPanel } from './seat-panel.tsx';
import { WaitingList } from './waiting-list.tsx';
import { useFloorWords } from './words.ts';
import './floor.css';

/** /console/floor 班长台: who waits, who does what, and what may be done about it; everything by keys. */
export default function FloorPage() {
  const w = useFloorWords();
  const query = useFloor();
  return <Loaded query={query}>{(floor) => <FloorClock at={floor.now} heardAt={query.dataUpdatedAt}><Floor floor={floor} w={w} /></FloorClock>}</Loaded>;
}

type Asking = { kind: 'message' | 'release' | 'busy'; detail: SeatDetailView } | { kind: 'messageAll' } | { kind: 'limits' } | null;

function Floor({ floor, w }: { floor: FloorView; w: ReturnType<typeof useFloorWords> }) {
  const say = useSay();
  const tell = useTell();
  const act = useDoOnFloor();
  const [{ show = '', seat }, setFilter] = useUrlFilter(['show', 'seat']);
  const [asking, setAsking] = useState<Asking>(null);
  const chosen = seat ? Number(seat) : null;
  const choose = (staffId: number) => setFilter({ seat: String(staffId) });
  const done = (what: Done, told: (answer: unknown) => string) => act.mutate(what, { onSuccess: (answer) => { tell.done(told(answer)); setAsking(null); }, onError: tell.failed });
  const onVerb = (detail: SeatDetailView, verb: FloorVerbView) => {
    if (verb.verb === 'message') return setAsking({ kind: 'message', detail });
    if (verb.verb === 'forceRelease') return setAsking({ kind: 'release', detail });
    if (verb.verb === 'forceBusy') return setAsking({ kind: 'busy', detail });
    return done({ verb: verb.verb, staffId: detail.agent.staffId, ...(detail.agent.call ? { callNo: detail.agent.call.callNo } : {}) }, () => w.done(say(verb)));
  };
  const stop = (callNo: string) => done({ verb: 'stopListening', callNo }, () => w.done(w.stop));
  const of = (detail: SeatDetailView, verb: string, input: Record<string, unknown>): Done => ({ verb, staffId: detail.agent.staffId, input, ...(detail.agent.call ? { callNo: detail.agent.call.callNo } : {}) });
  const { watching } = floor.me;
  useShortcut('A', w.messageAll, () => setAsking({ kind: 'messageAll' }), { enabled: asking === null });
  useShortcut('X', w.stop, () => { if (watching) stop(watching.callNo); }, { enabled: watching !== null });
  const tools = (
    <>
      <OwnPhone me={floor.me} busy={act.isPending} onStop={stop} />
      <Button onClick={() => setAsking({ kind: 'messageAll' })} title="A">{w.messageAll}</Button>
      {floor.me.maySetLimits && <Button onClick={() => setAsking({ kind: 'limits' })}>{w.limits}</Button>}
      <Link to="/wallboard" className="floor-wall-link">{w.wall}</Link>
    </>
  );
  return (
    <Page title={w.title} tools={tools}>
      <div className="floor">
        {!floor.live && <Alert type="warning" showIcon title={w.dead} />}
        <FiguresRow floor={floor} />
        <AlarmBar alarms={floor.alarms} onSeat={(staffId) => setFilter({ show: '', seat: String(staffId) })} />
        <div className="floor-body">
          <div className="floor-left"><WaitingList floor={floor} /><LineList floor={floor} /></div>
          <SeatMap floor={floor} shown={show} chosen={chosen} onShow={(group) => setFilter({ show: group })} onChoose={choose} />
          <div className="floor-right">
            <SeatPanel staffId={chosen} busy={act.isPending ? act.variables.verb : null} onVerb={onVerb} />
            {floor.messages.length > 0 && <section className="panel floor-part floor-messages" aria-label={w.messages}><h2>{w.messages}</h2><ul>{floor.messages.map((m) => <li key={m.id}><span className="quiet">{m.toName ?? w.toAll} · {w.read(m.read, m.to)}</span>{m.text}</li>)}</ul></section>}
          </div>
        </div>
      </div>
      {asking?.kind === 'messageAll' && <MessageModal title={w.messageAll} busy={act.isPending} onClose={() => setAsking(null)} onSend={(text) => done({ verb: 'messageAll', input: { text } }, (answer) => w.sent((answer as { to: number }).to))} />}
      {asking?.kind === 'message' && <MessageModal title={w.messageTo(asking.detail.agent.name)} busy={act.isPending} onClose={() => setAsking(null)} onSend={(text) => done(of(asking.detail, 'message', { text }), () => w.sent(1))} />}
      {asking?.kind === 'busy' && <BusyModal name={asking.detail.agent.name} busy={act.isPending} onClose={() => setAsking(null)} onPick={(reason) => done(of(asking.detail, 'forceBusy', { reason }), () => w.done(w.states.busy!))} />}
      <ReasonModal open={asking?.kind === 'release'} danger busy={act.isPending} title={w.releaseTitle(asking?.kind === 'release' ? asking.detail.agent.name : '')} hint={w.releaseHint} onClose={() => setAsking(null)} onConfirm={(reason) => { if (asking?.kind === 'release') done(of(asking.detail, 'forceRelease', { reason }), () => w.done(w.releaseTitle(asking.detail.agent.name))); }} />
      {asking?.kind === 'limits' && <LimitsModal limits={floor.limits} onClose={() => setAsking(null)} />}
    </Page>
  );
}
