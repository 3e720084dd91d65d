import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/language.tsx';
import { daysAgo } from '../oversight/days.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { workingTime } from '../parts/working-time.ts';
import { useHeldTickets, useHolding } from './queries.ts';
import type { HoldingShare } from './views.ts';
import { useSupervisionWords } from './words.ts';
import './holding.css';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** 各环节用时: in whose hands the working hours of a period were, as bars that add up to the whole; a bar leads to its tickets. */
export function HoldingTimes() {
  const w = useSupervisionWords();
  const [{ from = daysAgo(29), to = daysAgo(0), by = 'kind', holder }, setFilter] = useUrlFilter(['from', 'to', 'by', 'holder']);
  const report = useHolding({ from, to, by });
  return (
    <>
      <div className="oversight-filter">
        <Segmented aria-label={w.holder} value={by} onChange={(value) => setFilter({ by: value, holder: '' })} options={[{ value: 'kind', label: w.byKind }, { value: 'unit', label: w.byUnit }]} />
        <DatePicker.RangePicker aria-label={w.holding} allowClear={false} value={[dayjs(from), dayjs(to)]} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD'), holder: '' })} />
        <span className="quiet">{w.holdingHint}</span>
      </div>
      <Loaded query={report}>{(r) => {
        if (!r.items.length) return <div className="panel"><EmptyState title={w.noHours} /></div>;
        const chosen = r.items.find((i) => i.key === holder);
        return (
          <div className="holding">
            <HoldingBars items={r.items} total={r} chosen={chosen} onChoose={(key) => setFilter({ holder: key === holder ? '' : key })} />
            {chosen ? <Held share={chosen} from={from} to={to} /> : <p className="quiet holding-choose">{w.choose}</p>}
          </div>
        );
      }}</Loaded>
    </>
  );
}

function HoldingBars({ items, total, chosen, onChoose }: { items: readonly HoldingShare[]; total: { totalMs: number; tickets: number; meanMs: number }; chosen: HoldingShare | undefined; onChoose: (key: string) => void }) {
  const w = useSupervisionWords();
  const { language } = useLanguage();
  const longest = Math.max(...items.map((i) => i.workingMs));
  return (
    <table className="panel holding-bars">
      <thead><tr><th>{w.holder}</th><th aria-hidden="true" className="holding-bar" /><th>{w.hours}</th><th>{w.share}</th><th>{w.tickets}</th><th>{w.mean}</th></tr></thead>
      <tbody>
        {items.map((i) => (
          <tr key={i.key} aria-selected={i === chosen}>
            <th scope="row"><Button type="link" size="small" aria-pressed={i === chosen} onClick={() => onChoose(i.key)}>{i.name}</Button></th>
            <td aria-hidden="true" className="holding-bar"><i style={{ width: `${Math.max(0.5, (i.workingMs / longest) * 100)}%` }} /></td>
            <td className="number">{workingTime(i.workingMs, language)}</td><td className="number">{percent(i.share)}</td><td className="number">{i.tickets}</td><td className="number">{workingTime(i.meanMs, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">{w.total}</th><td className="holding-bar" /><td className="number">{workingTime(total.totalMs, language)}</td><td className="number">{percent(1)}</td><td className="number">{total.tickets}</td><td className="number">{workingTime(total.meanMs, language)}</td></tr></tfoot>
    </table>
  );
}

function Held({ share, from, to }: { share: HoldingShare; from: string; to: string }) {
  const w = useSupervisionWords();
  const { language } = useLanguage();
  const held = useHeldTickets({ from, to, kind: share.kind, unitId: share.unitId ?? undefined });
  return (
    <section className="panel holding-held" aria-label={w.ofHolder(share.name)}>
      <h2>{w.ofHolder(share.name)}</h2>
      <Loaded query={held}>{({ items }) => (
        <ul>{items.map((t) => <li key={t.ticketNo}><Link to={`/tickets/${t.ticketNo}`} className="clip">{t.title}</Link><StateTag state={t.state} /><span className="number">{workingTime(t.workingMs, language)}</span></li>)}</ul>
      )}</Loaded>
    </section>
  );
}
