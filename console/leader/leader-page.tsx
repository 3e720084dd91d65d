import { Button } from 'antd';
import { Link } from 'react-router';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { addDay } from './add-day.ts';
import { AsOf } from './as-of.tsx';
import { Breakdown } from './breakdown.tsx';
import { DayPicker } from './day-picker.tsx';
import { DaySentence } from './day-sentence.tsx';
import { DistrictMap } from './district-map.tsx';
import { FiguresRow } from './figures-row.tsx';
import { HotspotCards } from './hotspot-cards.tsx';
import { useSession } from '../shell/session.tsx';
import { InstructionsInHand } from './instructions-in-hand.tsx';
import { ProblemsInHand } from './problems-in-hand.tsx';
import { useDay } from './queries.ts';
import { TrendPanel } from './trend-panel.tsx';
import { TicketsDrawer } from '../scores/tickets-drawer.tsx';
import { AlertsNow } from './alerts-now.tsx';
import { useMetricDrill } from './metric-drill.ts';
import { readsTickets } from './reads-tickets.ts';
import { UnitsInBands } from './units-in-bands.tsx';
import { useLeaderWords } from './words.ts';
import '../groups/groups.css';
import '../parts/sections.css';
import '../scores/scores.css';
import '../trends/trends.css';
import './leader.css';

/** /console/leader: the day in a sentence, four figures, where, what is hot, what is being done, who does it how well. */
export default function LeaderPage() {
  const w = useLeaderWords();
  const { roles } = useSession();
  const [filter, setFilter] = useUrlFilter(['date']);
  // the last whole day: half a day's figures compare with nothing
  const query = useDay(filter.date ?? addDay(dateOf(new Date().toISOString()), -1));
  const drill = useMetricDrill(query.data?.date ?? '');
  const mayList = readsTickets(roles);
  return (
    <Page title={w.title} tools={query.data && <><DayPicker date={query.data.date} onChange={(date) => setFilter({ date })} /><Button onClick={() => window.print()}>{w.print}</Button></>}>
      <Loaded query={query}>
        {(day) => (
          <div className="leader">
            <DaySentence day={day} /><p className="leader-as-of"><AsOf asOf={day.asOf} /></p>
            <FiguresRow day={day} onOpen={mayList ? drill.open : undefined} />
            <AlertsNow />
            <div className="where-what">
              <section className="panel section"><h2>{w.map}<Link to={`/map?from=${day.date}&to=${day.date}`} className="section-hint">{w.mapDeeper}</Link></h2><DistrictMap day={day} mayList={mayList} /></section>
              <section className="panel section"><h2>{w.hotspots}<Link to="/groups?hotspot=1" className="section-hint">{w.allHotspots}</Link></h2><HotspotCards /></section>
            </div>
            <InstructionsInHand mayInstruct={roles.includes('mayorOffice')} />
            <section className="panel section"><h2>{w.problems}<Link to="/problems" className="section-hint">{w.allProblems}</Link></h2><ProblemsInHand /></section>
            <TrendPanel />
            <Breakdown day={day} mayList={mayList} />
            <section className="panel section"><h2>{w.units}<Link to="/scores" className="section-hint">{w.scores}</Link></h2><UnitsInBands units={day.byUnit} onOpen={mayList ? (u) => drill.open('onTimeRate', `${day.date} ${u.name} ${w.onTime}`, { unitId: u.unitId }) : undefined} /></section>
          </div>
        )}
      </Loaded>
      <TicketsDrawer drill={drill.drill} onClose={drill.close} />
    </Page>
  );
}
