/** Does the machine mean what it says? Of those that claimed 80–90 %, did 80–90 % stay with the unit? */
import type { Core } from '../../core.ts';
import type { QualityView } from '../../http/judgement-views.ts';
import { wilson } from '../threshold/wilson.ts';
import { momentsOf, type Counted } from './span.ts';

const bins = 10;

/** @returns the bins that have tickets, lowest first, and the expected calibration error over them (Naeini 2015), null without any */
export async function reliability(core: Core, span: Counted): Promise<Pick<QualityView, 'reliability' | 'ece'>> {
  const { start, end } = momentsOf(span);
  const rows = await core.sql<{ bin: number; n: number; claimed: number; right: number }[]>`
    select least(floor(confidence * ${bins}::int), ${bins - 1}::int)::int as bin, count(*)::int as n, avg(confidence)::float8 as claimed, count(*) filter (where outcome = 'kept')::int as "right"
    from advised where at >= ${start} and at < ${end} and unit_id is not null and outcome <> 'none' and ticket_id <> all(${span.hidden as number[]}::bigint[]) group by 1 order by 1`;
  const total = rows.reduce((sum, r) => sum + r.n, 0);
  return {
    reliability: rows.map((r) => ({ from: r.bin / bins, to: (r.bin + 1) / bins, n: r.n, claimed: r.claimed, kept: r.right / r.n, ...wilson(r.right, r.n) })),
    ece: total ? rows.reduce((sum, r) => sum + (r.n / total) * Math.abs(r.claimed - r.right / r.n), 0) : null,
  };
}
