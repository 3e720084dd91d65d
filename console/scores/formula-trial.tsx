import { useState } from 'react';
import { Alert, Button, Input, Table } from 'antd';
import { useSay } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { pointsText } from './figure-text.ts';
import { useTrial, type Definition, type ScoreTrial } from './queries.ts';
import { useScoreWords } from './words.ts';

type Unit = ScoreTrial['units'][number];

/** What the formula would have given in a month, beside the one in force. Nothing is written. */
export function FormulaTrial({ definition, lastMonth }: { definition: Definition; lastMonth: string }) {
  const w = useScoreWords();
  const say = useSay();
  const errorText = useErrorText();
  const [month, setMonth] = useState(lastMonth);
  const trial = useTrial();
  const standing = (s: Unit['before']) => (s.total === null ? <span className="quiet">{w.notScored}</span> : <span className="number">{pointsText(s.total)} {s.band && say(s.band)}</span>);
  return (
    <div style={{ marginTop: 12 }}>
      <div className="scores-tools"><label>{w.tryOn}<Input type="month" value={month} onChange={(e) => setMonth(e.target.value)} /></label><Button loading={trial.isPending} onClick={() => trial.mutate({ definition, month })}>{w.tryIt}</Button>{trial.data && <span role="status">{w.tried(trial.data.units.length, trial.data.moved)}</span>}</div>
      {trial.isError && <Alert type="error" showIcon title={errorText(trial.error)} />}
      {trial.data && (
        <Table<Unit> size="small" rowKey="unitId" dataSource={trial.data.units} pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 620 }} columns={[
          { title: w.unit, render: (_, u) => u.name }, { title: w.group, width: 130, render: (_, u) => u.group && say(u.group) },
          { title: w.before, width: 130, align: 'right', render: (_, u) => standing(u.before) }, { title: w.after, width: 130, align: 'right', render: (_, u) => standing(u.after) },
          { title: w.change, width: 90, align: 'right', sorter: (a, b) => ((a.after.total ?? 0) - (a.before.total ?? 0)) - ((b.after.total ?? 0) - (b.before.total ?? 0)), showSorterTooltip: false, render: (_, u) => { if (u.before.total === null || u.after.total === null) return '—'; const by = Math.round((u.after.total - u.before.total) * 100) / 100; return <span className="number">{by > 0 ? '+' : by < 0 ? '−' : '±'}{pointsText(Math.abs(by))}</span>; } },
        ]} />
      )}
    </div>
  );
}
