import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { TicketLine } from '../api/types.ts';
import type { Text } from '../i18n/zh.ts';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { Moment } from '../parts/moment.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import type { Filter } from './filter-names.ts';
import { pickerHead } from './picker-head.tsx';

const choices = (list: Record<string, string>) => Object.entries(list).map(([value, text]) => ({ value, text }));
const chosen = (value: string | undefined) => (value ? value.split(',') : null);

/** The columns, their filters set from the address. Keys are the API's parameter names, so that a change in the head is a change in the address. */
export const columns = (t: Text, filter: Filter): TableColumnsType<TicketLine> => [
  { key: 'ticketNo', title: t.field.ticketNo, width: 160, render: (_, r) => <Link to={`/tickets/${r.ticketNo}`} className="number">{r.ticketNo}</Link> },
  { key: 'title', title: t.field.title, ellipsis: true, render: (_, r) => <Link to={`/tickets/${r.ticketNo}`} title={r.content} style={{ color: 'inherit' }}>{r.title}</Link> },
  { key: 'state', title: t.field.state, width: 92, filters: choices(t.state), filteredValue: chosen(filter.state), render: (_, r) => <StateTag state={r.state} /> },
  { key: 'appealType', title: t.field.appealType, width: 96, filters: choices(t.appealType), filteredValue: chosen(filter.appealType), render: (_, r) => t.appealType[r.appealType] },
  { key: 'urgency', title: t.field.urgency, width: 96, filters: choices(t.urgency), filteredValue: chosen(filter.urgency), render: (_, r) => (r.urgency === 'normal' ? <span className="quiet">{t.urgency.normal}</span> : <b>{t.urgency[r.urgency]}</b>) },
  { key: 'matterCode', title: t.field.matter, width: 132, ellipsis: true, ...pickerHead(AnyMatterCascader, filter.matterCode), render: (_, r) => r.matterName ?? r.category ?? '—' },
  { key: 'regionCode', title: t.field.region, width: 124, ellipsis: true, ...pickerHead(RegionCascader, filter.regionCode), render: (_, r) => r.regionName },
  { key: 'unitId', title: t.field.leadUnit, width: 148, ellipsis: true, ...pickerHead(UnitPicker, filter.unitId), render: (_, r) => r.leadUnitName ?? <span className="quiet">—</span> },
  { key: 'channel', title: t.field.channel, width: 76, filters: choices(t.channel), filteredValue: chosen(filter.channel), render: (_, r) => t.channel[r.channel] },
  { key: 'registeredAt', title: t.field.registeredAt, width: 116, align: 'right', sorter: true, sortOrder: filter.sort === 'dueAt' ? null : 'descend', sortDirections: ['descend'], render: (_, r) => <Moment at={r.registeredAt} /> },
  { key: 'dueAt', title: t.field.remaining, width: 140, sorter: true, sortOrder: filter.sort === 'dueAt' ? 'ascend' : null, sortDirections: ['ascend'], render: (_, r) => (r.light === 'none' ? <span className="quiet">—</span> : <Remaining light={r.light} text={r.remaining} dueAt={r.dueAt} />) },
];
