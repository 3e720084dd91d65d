import type { City } from '../../catalogue/city.ts';
import type { example, ticket } from '../../db/schema/index.ts';
import { trust, type Example } from './trust.ts';
import { unitLabel } from './unit-label.ts';

/** What became of a ticket and who had a hand in it. */
export interface Settled {
  ticket: Pick<typeof ticket.$inferSelect, 'category' | 'matterCode' | 'leadUnitId' | 'regionCode'>;
  /** lead assignments in their order; `by`: a name, or 'system' */
  leads: { unitId: string; state: string; by: string }[];
  /** units whose return was approved */
  returnedBy: string[];
  /** by a ruling in force */
  ruledTo: string | null;
  /** what people chose other than was advised, in their order */
  choices: Pick<typeof example.$inferSelect, 'field' | 'chosen' | 'source'>[];
}
type Label = Pick<Example, 'kind' | 'label' | 'weight' | 'unit'>;

/** What there is to learn from a ticket, by kind. A unit that gave it back and got it again without a ruling is nobody's example. */
export function settledLabels(city: City, leafOf: (matterCode: string) => string | null, on: string, settled: Settled): Label[] {
  const lead = settled.leads.findLast((a) => a.state === 'resolved');
  /** a ticket that nobody but the machine touched says only that nobody objected */
  const looked = settled.leads.some((a) => a.by !== 'system') || lead === undefined ? trust.person : trust.silent;
  const labels: Label[] = [];
  const { matterCode, regionCode } = settled.ticket;
  const category = (matterCode ? city.matters.get(matterCode)?.category : null) ?? settled.ticket.category;
  if (category) labels.push({ kind: 'category', label: category, weight: weigh(settled, 'category', category, looked) });
  const leaf = matterCode ? leafOf(matterCode) : null;
  if (leaf) labels.push({ kind: 'matter', label: leaf, weight: weigh(settled, 'matterCode', matterCode!, looked) });
  if (lead && lead.unitId === settled.ticket.leadUnitId) {
    const label = unitLabel(city, lead.unitId, matterCode ? { code: matterCode, regionCode, on } : null);
    const ruled = settled.ruledTo === lead.unitId;
    if (label && (ruled || !settled.returnedBy.includes(lead.unitId)))
      labels.push({ kind: 'unit', label, unit: { unitId: lead.unitId, regionCode }, weight: ruled ? trust.ruling : weigh(settled, 'unitId', lead.unitId, lead.by === 'system' ? trust.silent : trust.person) });
  }
  return labels;
}

/** The newest choice counts, where it is still what the ticket ended with. */
function weigh({ choices }: Settled, field: string, label: string, otherwise: number): number {
  const chosen = choices.findLast((c) => c.field === field);
  return chosen?.chosen === label ? trust[chosen.source] : otherwise;
}
