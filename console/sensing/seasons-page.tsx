import { Table } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useSeasons } from './queries.ts';
import type { SeasonCalendar } from './views.ts';
import { useAlertWords } from './words.ts';
import './sensing.css';

/** /console/seasons: what last year's calendar says is coming, and how each matter lies over the year. */
export default function SeasonsPage() {
  const w = useAlertWords();
  const query = useSeasons();
  return (
    <Page title={w.seasons} tools={<Link to="/alerts">{w.back}</Link>}>
      <Loaded query={query}>{(seasons) => (
        <>
          <section className="panel section"><h2>{w.coming}</h2><Coming seasons={seasons} /></section>
          <section className="panel section" style={{ marginTop: 12 }}><h2>{w.year}<span className="section-hint quiet" style={{ fontWeight: 400 }}>{w.yearHint}</span></h2><Year seasons={seasons} /></section>
        </>
      )}</Loaded>
    </Page>
  );
}

function Coming({ seasons }: { seasons: SeasonCalendar }) {
  const w = useAlertWords();
  if (!seasons.coming.length) return <EmptyState title={seasons.enough ? w.comingNone : w.tooShort(seasons.knownFrom ?? '—')} />;
  const columns = [
    { title: w.what, dataIndex: 'matterName', render: (name: string, c: SeasonCalendar['coming'][number]) => (c.alertNo ? <Link to={`/alerts/${c.alertNo}`}>{name}</Link> : name) },
    { title: w.nowN, dataIndex: 'now', align: 'right' as const }, { title: w.lastYearN, dataIndex: 'lastYear', align: 'right' as const }, { title: w.expectedN, dataIndex: 'expected', align: 'right' as const },
    { title: w.ratio, dataIndex: 'ratio', align: 'right' as const, render: (x: number) => w.times(x.toFixed(1)) },
  ];
  const { from, to } = seasons.coming[0]!;
  return <><p className="quiet" style={{ margin: '0 0 8px' }}>{from} — {to}</p><Table size="small" rowKey="matterCode" columns={columns} dataSource={seasons.coming} pagination={false} scroll={{ x: 'max-content' }} /></>;
}

function Year({ seasons }: { seasons: SeasonCalendar }) {
  const w = useAlertWords();
  if (!seasons.year.length) return <EmptyState title={seasons.enough ? w.yearNone : w.tooShort(seasons.knownFrom ?? '—')} />;
  const thisMonth = new Date(Date.now() + 8 * 3_600_000).getUTCMonth();
  return (
    <div className="strip-wrap">
      <table className="strip">
        <thead><tr><th scope="col">{w.what}</th>{Array.from({ length: 12 }, (_, m) => <th scope="col" key={m} className={m === thisMonth ? 'strip-now' : ''}>{m + 1}</th>)}<th scope="col" className="number">{w.ofYear}</th></tr></thead>
        <tbody>
          {seasons.year.map((y) => (
            <tr key={y.matterCode}>
              <th scope="row"><Link to={`/alerts?tab=all&matterCode=${y.matterCode}`}>{y.matterName}</Link></th>
              {y.months.map((share, m) => <td key={m} className={m === thisMonth ? 'strip-now' : ''} title={`${m + 1}${w.months} ${Math.round(share * 100)}%`}><i style={{ background: `rgb(18 76 156 / ${Math.min(1, share * 3.2).toFixed(2)})` }} /><span className="hidden-visually">{Math.round(share * 100)}%</span></td>)}
              <td className="number">{y.cases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
