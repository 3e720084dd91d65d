import { Table, Tag } from 'antd';
import { useSay } from '../i18n/text.ts';
import { Curve } from './curve.tsx';
import type { Definition, ScoreItem } from './queries.ts';
import { formulaDiff } from './formula-diff.ts';
import { useScoreWords } from './words.ts';

type Names = (metricId: string) => { zh: string; en: string; unit: string };

/** A formula as it is read. */
export function FormulaView({ definition, nameOf }: { definition: Definition; nameOf: Names }) {
  const w = useScoreWords();
  const say = useSay();
  const axis = (unit: string) => (unit === 'share' ? w.percentAxis : unit === 'count' ? w.countAxis : w.hoursAxis);
  return (
    <>
      <Table<ScoreItem> size="small" rowKey="metricId" dataSource={definition.items} pagination={false} scroll={{ x: 680 }} summary={() => <Table.Summary.Row><Table.Summary.Cell index={0}><span className="quiet">{w.fullSum(definition.items.reduce((sum, i) => sum + i.full, 0))}</span></Table.Summary.Cell><Table.Summary.Cell index={1} colSpan={4} /></Table.Summary.Row>} columns={[
        { title: w.metric, width: 150, render: (_, i) => say(nameOf(i.metricId)) },
        { title: w.full, width: 70, align: 'right', render: (_, i) => <span className="number">{i.full}</span> },
        { title: w.curve, width: 130, render: (_, i) => <Curve knots={i.points} full={i.full} label={i.points.map(([x, y]) => `${x}→${y}`).join('，')} /> },
        { title: w.knots, render: (_, i) => i.points.map(([x, y]) => `${x}${axis(nameOf(i.metricId).unit)} → ${y}`).join('；') },
        { title: w.minSample, width: 90, align: 'right', render: (_, i) => <span className="number">{i.minSample}</span> },
      ]} />
      <p style={{ margin: '8px 0 0' }}>{w.bands}：{definition.bands.map((b) => `${say(b)} ${w.bandFrom(b.from)}`).join('，')}　·　{w.groupsTitle}：{definition.groups.map((g) => say(g)).join('、')}　·　{w.minAssigned} {definition.minAssigned}　·　{w.appealDays} {definition.appealDays}　·　{w.ranking} {definition.ranking ? '✓' : '—'}</p>
    </>
  );
}

/** Two formulas, and only what is otherwise. */
export function FormulaDiff({ before, after, nameOf }: { before: Definition; after: Definition; nameOf: Names }) {
  const w = useScoreWords();
  const say = useSay();
  const found = formulaDiff(before, after, (id) => say(nameOf(id)), { minAssigned: w.minAssigned, ranking: w.ranking, appealDays: w.appealDays, band: w.band, group: w.group });
  if (!found.length) return <p className="quiet" style={{ margin: 0 }}>{w.noDiff}</p>;
  return <ul className="scores-diff">{found.map((d) => <li key={d.what}><b>{d.what}</b> {d.kind === 'changed' ? w.changedFrom(d.before, d.after) : <><Tag>{d.kind === 'added' ? w.added : w.removed}</Tag>{d.after || d.before}</>}</li>)}</ul>;
}
