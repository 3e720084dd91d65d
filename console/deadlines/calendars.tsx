import { useState } from 'react';
import { Alert, Button, Select, Table, Tag } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { dateOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useCity } from '../api/queries.ts';
import { useCalendars, useYear } from './queries.ts';
import { UploadCalendar } from './upload-calendar.tsx';
import { useDeadlineWords } from './words.ts';
import { YearGrid } from './year-grid.tsx';

/** The calendars of the regions with their versions, and one of them as a year. */
export function Calendars() {
  const w = useDeadlineWords();
  const calendars = useCalendars();
  const city = useCity();
  const code = city.data?.regions.find((r) => r.level === 'city')?.code;
  const thisYear = Number(dateOf(new Date().toISOString()).slice(0, 4));
  const [{ region, version, year = String(thisYear) }, setAt] = useUrlFilter(['region', 'version', 'year']);
  const [uploading, setUploading] = useState(false);
  const at = region ?? code;
  return (
    <Loaded query={calendars}>{({ items, unknownYears, mayUpload }) => (
      <>
        {unknownYears.length > 0 && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={w.unknown(unknownYears.map((u) => u.year).join('、'))} description={w.unknownHint(unknownYears.reduce((sum, u) => sum + u.dueMoments, 0))} />}
        {mayUpload && !uploading && <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setUploading(true)}>{w.upload}</Button>}
        {uploading && code && <UploadCalendar regionCode={code} onDone={() => { setUploading(false); setAt({ region: undefined, version: undefined }); }} />}
        <Table
          size="small" rowKey={(c) => `${c.regionCode} ${c.version}`} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }} dataSource={items} scroll={{ x: 760 }} style={{ marginBottom: 16 }}
          columns={[
            { title: w.region, dataIndex: 'regionName', width: 140 },
            { title: w.version, key: 'version', width: 190, render: (_, c) => <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setAt({ region: c.regionCode, version: c.version })}>{w.named(c.version)}</Button> },
            { title: w.state, key: 'state', width: 150, render: (_, c) => <>{c.inForce ? <Tag variant="filled" color="blue">{w.inForce}</Tag> : <Tag variant="filled">{w.old}</Tag>}{c.toRecount > 0 && <span>{w.recounting(c.toRecount)}</span>}</> },
            { title: w.from, key: 'from', width: 110, render: (_, c) => c.from ?? '—' },
            { title: w.localDays, dataIndex: 'localDays', width: 80, align: 'right' },
            { title: w.source, key: 'file', ellipsis: true, render: (_, c) => c.fileName ?? w.builtIn },
            { title: w.by, key: 'by', width: 180, render: (_, c) => c.byName && <>{c.byName} <Moment at={c.createdAt} /></> },
          ]}
        />
        {at && <YearOf regionCode={at} year={year} version={version} years={[thisYear - 1, thisYear, thisYear + 1].map(String)} onYear={(y) => setAt({ year: y })} />}
      </>
    )}</Loaded>
  );
}

function YearOf({ regionCode, year, version, years, onYear }: { regionCode: string; year: string; version: string | undefined; years: string[]; onYear: (year: string) => void }) {
  const w = useDeadlineWords();
  const shown = useYear(regionCode, year, version);
  return (
    <section className="panel roomy" aria-label={w.calendar}>
      <Loaded query={shown}>{(data) => (
        <>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'center', marginBottom: 10 }}>
            <h2 style={{ margin: 0 }}>{w.named(data.version)}</h2><Select aria-label={w.year} value={year} onChange={onYear} options={years.map((value) => ({ value, label: value }))} style={{ width: 100 }} />
            <span className="quiet">{w.office(data.office.start, data.office.end)}</span><Tag variant="filled" color={data.known ? 'green' : 'orange'}>{data.known ? w.known : w.notKnown}</Tag>
          </div>
          <YearGrid days={data.days} />
        </>
      )}</Loaded>
    </section>
  );
}
