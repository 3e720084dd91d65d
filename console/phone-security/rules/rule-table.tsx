import type { ReactNode } from 'react';
import { Table, Tag } from 'antd';
import type { DialRule, DialRulesView } from '../../../telephony/index.ts';
import { useSay, useText } from '../../i18n/text.ts';
import type { ShownRow } from './changed.ts';
import { useRuleWords } from './words.ts';

const colours = { added: 'green', changed: 'gold', removed: 'red', moved: 'blue' } as const;

/** The rules in the order in which they are asked. @param tools what may be done with a row, where it is being written */
export function RuleTable({ rows, view, tools }: { rows: readonly ShownRow[]; view: Pick<DialRulesView, 'kinds' | 'purposes'>; tools?: (row: DialRule, index: number) => ReactNode }) {
  const t = useText();
  const w = useRuleWords();
  const say = useSay();
  return (
    <Table<ShownRow>
      size="small" rowKey={({ row }) => row.code} dataSource={[...rows]} pagination={false} scroll={{ x: 900 }}
      columns={[
        { title: w.rule, render: (_, { row, change }) => <>{row.name} {change && <Tag variant="filled" color={colours[change]}>{w.changedRow[change]}</Tag>}<div className="quiet ps-small">{row.code}</div></> },
        { title: w.decision, width: 90, render: (_, { row }) => <Tag variant="filled" color={row.allow ? 'green' : 'red'}>{row.allow ? w.allow : w.deny}</Tag> },
        { title: w.kinds, render: (_, { row }) => <>{row.kinds.length ? row.kinds.map((k) => say(view.kinds[k]!)).join('、') : w.anyKind}{row.prefixes.length > 0 && <div className="ps-small">{w.prefixes}：{row.prefixes.join('、')}</div>}{row.known && <Tag variant="filled">{w.known}</Tag>}</> },
        { title: w.purposes, render: (_, { row }) => (row.purposes.length === Object.keys(view.purposes).length ? t.common.all : row.purposes.map((p) => say(view.purposes[p]!)).join('、')) },
        { title: w.roles, render: (_, { row }) => (row.roles.length ? row.roles.map((r) => t.role[r] ?? r).join('、') : w.everyone) },
        { title: w.limits, width: 130, render: (_, { row }) => (row.allow && row.always ? w.always : '') },
        ...(tools ? [{ title: '', width: 190, render: (_: unknown, { row }: ShownRow, i: number) => tools(row, i) }] : []),
      ]}
    />
  );
}
