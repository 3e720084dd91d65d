/** By what tickets are counted. A key is an id or code and never a name: names are looked up when a page is drawn, so a renamed unit keeps its history. */
import { sql, type SQL } from 'drizzle-orm';

/** How the keys of an axis are read off a ticket `t`, and the number by which its rows are stored. Numbers never change; a changed key needs `facts.rebuild`. */
interface AxisDefinition { number: number; key: SQL; key2?: SQL }

/** A region's code down to a level. A ticket that knows no more than its district keeps the district's code on the axes below, so that every axis adds up to the total. */
const region = (digits: number) => sql.raw(`left(t.region_code, ${digits})`);
const subdistrict = region(9);
const matter = sql.raw(`coalesce(t.matter_code, '')`);
const unit = sql.raw(`coalesce(t.lead_unit_id, '')`);

export const axes = {
  total: { number: 0, key: sql.raw(`''`) },
  channel: { number: 1, key: sql.raw('t.channel') },
  type: { number: 2, key: sql.raw('t.appeal_type') },
  /** '' has none yet */
  category: { number: 3, key: sql.raw(`coalesce(t.category, '')`) },
  /** the ticket's own code, of whatever level; '' has none */
  matter: { number: 4, key: matter },
  district: { number: 5, key: region(6) },
  subdistrict: { number: 6, key: subdistrict },
  community: { number: 7, key: region(12) },
  /** the lead unit; '' nobody has it */
  unit: { number: 8, key: unit },
  matterBySubdistrict: { number: 9, key: matter, key2: subdistrict },
  matterByUnit: { number: 10, key: matter, key2: unit },
  /** '00' to '23', the city's own hour */
  hour: { number: 11, key: sql.raw(`to_char(t.appealed_at at time zone 'UTC' + interval '8 hours', 'HH24')`) },
} as const satisfies Record<string, AxisDefinition>;

export type Axis = keyof typeof axes;
export const axisNames = Object.keys(axes) as Axis[];

/** The city day of a ticket `t`: the day on which the citizen said it (ticketing/decisions/0005). */
export const dayOf = sql.raw(`(t.appealed_at at time zone 'UTC' + interval '8 hours')::date`);

/** `(values (0, '', ''), (1, t.channel, ''), …)`: a row for each axis of a ticket `t`. */
export const keysOf = (names: readonly Axis[] = axisNames): SQL => sql`(values ${sql.join(names.map((name) => {
  const { number, key, key2 = sql.raw(`''`) }: AxisDefinition = axes[name];
  return sql`(${sql.raw(String(number))}::smallint, ${key}, ${key2})`;
}), sql`, `)})`;
