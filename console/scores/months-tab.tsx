import { Tag } from 'antd';
import { useSay } from '../i18n/text.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { pointsText } from './figure-text.ts';
import { MonthPanel } from './month-panel.tsx';
import { useMonth, useMonths, type ScoreMonths } from './queries.ts';
import { useScoreWords } from './words.ts';

type MonthLine = ScoreMonths['items'][number];
const colours: Record<string, string> = { published: 'blue', frozen: 'green', none: 'default' };

/** 考核结果: the months on the left, the chosen one in bands. */
export function MonthsTab() {
  const w = useScoreWords();
  const months = useMonths();
  return (
    <Loaded query={months}>{({ items }) => <Months items={items} label={w.month} />}</Loaded>
  );
}

function Months({ items, label }: { items: MonthLine[]; label: string }) {
  const say = useSay();
  const [filter, setFilter] = useUrlFilter(['month', 'revision']);
  // The newest result there is; before any, the month that has just ended.
  const chosen = items.find((m) => m.month === filter.month) ?? items.find((m) => m.state !== 'none') ?? items[1]!;
  const month = useMonth(chosen.month, filter.revision);
  return (
    <div className="scores-months">
      <nav className="panel" aria-label={label}>
        <ul className="scores-month-list">{items.map((m) => (
          <li key={m.month}><button type="button" aria-current={m.month === chosen.month} onClick={() => setFilter({ month: m.month, revision: undefined })}><span className="number">{m.month}</span>{m.own[0]?.band && m.own.length === 1 ? <span>{pointsText(m.own[0].total)} {say(m.own[0].band)}</span> : <Tag variant="filled" color={colours[m.state]}>{m.stateName}</Tag>}</button></li>
        ))}</ul>
      </nav>
      <div>{month.isError ? <ErrorState error={month.error} /> : <Loaded query={month}>{(data) => <MonthPanel data={data} onRevision={(revision) => setFilter({ revision })} />}</Loaded>}</div>
    </div>
  );
}
