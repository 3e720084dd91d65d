import { ticketLink } from '../leader/ticket-link.ts';
import type { Filter } from '../tickets/filter-names.ts';
import type { Trends } from './queries.ts';

type Row = Pick<Trends['rows'][number], 'key' | 'rest'>;
const fields = { matter: 'matterCode', region: 'regionCode', unit: 'unitId', channel: 'channel', type: 'appealType' } as const;

/** The address of exactly the tickets that a figure counts: its span, its filters and, of a row, its key. */
export function ticketsBehind(span: { from: string; to: string }, filter: Filter, row?: { by: Trends['by'] } & Row): string {
  const counted: Filter = { appealedFrom: span.from, appealedTo: span.to, ...filter };
  if (!row) return ticketLink(counted);
  if (row.key === '') return ticketLink({ ...counted, without: row.by === 'unit' ? 'unit' : 'matter' });
  return ticketLink({ ...counted, [fields[row.by]]: row.key, ...(row.rest ? { only: row.by === 'matter' ? 'matter' : 'region' } : {}) });
}
