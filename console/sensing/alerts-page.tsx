import { Button, Input, Segmented, Select } from 'antd';
import { useRef, type ComponentRef } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useTell } from '../parts/use-tell.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AlertCard } from './alert-card.tsx';
import { useAlerts, useLook, type AlertFilter } from './queries.ts';
import { useAlertWords } from './words.ts';
import './sensing.css';

/** What each tab asks for; what a problem has in hand stands apart, for nobody need act on it. */
const tabs = { open: { state: 'new,taken', inHand: '0' }, acted: { state: 'acted' }, inHand: { state: 'new,taken', inHand: '1' }, dismissed: { state: 'dismissed' }, over: { state: 'over' }, all: {} } as const satisfies Record<string, AlertFilter>;
type Tab = keyof typeof tabs;
const desk = ['dispatcher', 'coordinator', 'supervisor', 'teamLead'];

/** /console/alerts: what the figures show, the gravest first. Filter in the address. */
export default function AlertsPage() {
  const w = useAlertWords();
  const [filter, setFilter] = useUrlFilter(['tab', 'kind', 'regionCode', 'matterCode', 'q']);
  const { tab: tabText, ...asked } = filter;
  const tab: Tab = tabText && tabText in tabs ? (tabText as Tab) : 'open';
  const alerts = useAlerts({ ...asked, ...tabs[tab] });
  const search = useRef<ComponentRef<typeof Input.Search>>(null);
  useShortcut('/', w.search, () => search.current?.focus());
  const tell = useTell();
  const look = useLook();
  const mayAct = useSession().roles.some((r) => desk.includes(r));
  const lookNow = () => look.mutate(undefined, { onSuccess: ({ raised }) => tell.done(w.looked(raised)), onError: tell.failed });
  useShortcut('R', w.look, lookNow, { enabled: mayAct && !look.isPending });
  const counts = alerts.data?.counts;
  const countOf: Partial<Record<Tab, number>> = counts ? { open: counts.new + counts.taken, acted: counts.acted, inHand: counts.inHand } : {};
  const narrowed = Object.keys(asked).length > 0;
  return (
    <Page title={w.alerts} tools={<>{mayAct && <Button loading={look.isPending} title="R" onClick={() => lookNow()}>{w.look}</Button>}<Link to="/seasons"><Button>{w.seasons}</Button></Link></>}>
      <div className="sensing-filter">
        <Segmented<Tab> aria-label={w.state} value={tab} options={(Object.keys(tabs) as Tab[]).map((value) => ({ value, label: `${w.states[value]}${countOf[value] === undefined ? '' : ` ${countOf[value]}`}` }))} onChange={(value) => setFilter({ tab: value === 'open' ? undefined : value })} />
        <Select aria-label={w.kind} allowClear placeholder={w.kind} value={filter.kind ?? null} onChange={(kind: string | null) => setFilter({ kind: kind ?? undefined })} options={Object.entries(w.kinds).map(([value, label]) => ({ value, label }))} />
        <RegionCascader value={filter.regionCode ?? null} onChange={(regionCode) => setFilter({ regionCode: regionCode ?? undefined })} aria-label={w.region} />
        <AnyMatterCascader value={filter.matterCode ?? null} onChange={(matterCode) => setFilter({ matterCode: matterCode ?? undefined })} aria-label={w.matter} />
        <Input.Search key={filter.q ?? ''} ref={search} defaultValue={filter.q ?? ''} allowClear placeholder={`${w.search} ( / )`} aria-label={w.search} onSearch={(q) => setFilter({ q: q.trim() })} />
        {narrowed && <Button type="link" onClick={() => setFilter({ kind: undefined, regionCode: undefined, matterCode: undefined, q: undefined })}>{w.clear}</Button>}
      </div>
      <p className="quiet" style={{ margin: '0 0 8px' }}>{w.lead}{w.band}。</p>
      <Loaded query={alerts}>
        {({ items }) => (items.length ? <div className="alert-cards">{items.map((alert) => <AlertCard key={alert.alertNo} alert={alert} />)}</div> : <EmptyState title={narrowed || tab !== 'open' ? w.noMatch : w.none}>{tab === 'open' && w.noneHint}</EmptyState>)}
      </Loaded>
    </Page>
  );
}
