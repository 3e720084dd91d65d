import { Tabs } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { Calendars } from './calendars.tsx';
import { Profiles } from './profiles.tsx';
import { useDeadlineWords } from './words.ts';

/** Which days and hours count, and how long everything may take. */
export default function DeadlinesPage() {
  const w = useDeadlineWords();
  const [{ tab = 'calendar' }, setFilter] = useUrlFilter(['tab', 'region', 'version', 'year']);
  return (
    <Page title={w.title}>
      <Tabs activeKey={tab} onChange={(key) => setFilter({ tab: key, region: '', version: '', year: '' })} destroyOnHidden items={[{ key: 'calendar', label: w.calendar, children: <Calendars /> }, { key: 'profile', label: w.profile, children: <Profiles /> }]} />
    </Page>
  );
}
