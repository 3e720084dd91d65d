import { useState } from 'react';
import { Badge, Tabs } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useLanguage } from '../i18n/language.tsx';
import { History } from './history.tsx';
import { ProposeDrawer, type Proposing } from './propose-drawer.tsx';
import { useSheets } from './queries.ts';
import { SheetTable } from './sheet-table.tsx';
import { UploadSheet } from './upload-sheet.tsx';
import { useCityWords } from './words.ts';
import './city.css';

/** /console/city: the city's own data, table by table; what waits for a second person stands above each. */
export default function CityPage() {
  const w = useCityWords();
  const { language } = useLanguage();
  const sheets = useSheets();
  const [{ sheet }, setFilter] = useUrlFilter(['sheet', 'q', 'page']);
  const [proposing, setProposing] = useState<Proposing | null>(null);
  return (
    <Page title={w.title}>
      <Loaded query={sheets}>{({ items }) => {
        const chosen = items.find((s) => s.name === sheet) ?? items[0]!;
        return (
          <div className="city">
            <Tabs activeKey={chosen.name} onChange={(name) => setFilter({ sheet: name, q: undefined, page: undefined })} items={items.map((s) => ({ key: s.name, label: <Badge count={s.waiting} size="small" offset={[8, 0]} color="#b45309">{s[language]}</Badge> }))} />
            <p className="quiet city-hint">{w.twoPeople}</p>
            <History key={`h-${chosen.name}`} sheet={chosen} only="proposed" />
            <SheetTable key={chosen.name} sheet={chosen} onEdit={(row, options) => setProposing({ row, options })} onAdd={(options) => setProposing({ row: null, options })} tools={chosen.mayPropose && <UploadSheet sheet={chosen} onRead={(read, options) => setProposing({ read, options })} />} />
            <History key={`p-${chosen.name}`} sheet={chosen} only="past" />
            {proposing && <ProposeDrawer sheet={chosen} proposing={proposing} onClose={() => setProposing(null)} />}
          </div>
        );
      }}</Loaded>
    </Page>
  );
}
