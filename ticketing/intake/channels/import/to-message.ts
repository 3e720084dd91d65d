import { createHash } from 'node:crypto';
import { type City, regionName } from '../../../catalogue/city.ts';
import type { Channel } from '../../../db/schema/types.ts';
import { parseCityTime } from '../city-time.ts';
import { storable } from '../storable.ts';
import type { Field } from './columns.ts';

/** What is wrong with a row, in words for the report. */
export class RowRefused extends Error {
  override name = 'RowRefused';
}

const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * The message of a row, for the one door. Its id is the row's own, else a digest of the row,
 * so that the same file imported again adds nothing.
 * @throws RowRefused
 */
export function toMessage(values: Partial<Record<Field, unknown>>, { city, now, channel }: { city: City; now: Date; channel: Channel }) {
  const text = (field: Field) => storable(textOf(values[field]) ?? '').trim() || null;
  const content = text('content');
  if (!content) throw new RowRefused('没有内容');
  const id = text('messageId');
  const region = text('region');
  return {
    channel,
    messageId: `import:${id ?? digestOf(values)}`,
    title: text('title'), content, phone: text('phone'), name: text('name'), address: text('address'), externalId: text('externalId'),
    regionCode: region && regionCodeOf(city, region),
    appealedAt: values.appealedAt === undefined ? null : momentOf(values.appealedAt, now),
    likes: values.likes === undefined ? null : countOf(values.likes),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function momentOf(value: unknown, now: Date): Date {
  const at = parseCityTime(value);
  if (!at) throw new RowRefused(`无法识别的时间“${String(value).slice(0, 40)}”`);
  if (at.getTime() > now.getTime() + CLOCK_SLACK_MS) throw new RowRefused('时间晚于现在');
  return at;
}

function countOf(value: unknown): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 0) throw new RowRefused('点赞数应为非负整数');
  return count;
}

/** By code, by full name (云溪区柳湾街道), or by short name where only one region has it. */
function regionCodeOf(city: City, given: string): string {
  if (city.regions.has(given)) return given;
  const all = [...city.regions.values()];
  const full = all.find((region) => regionName(city, region.code) === given);
  if (full) return full.code;
  const named = all.filter((region) => region.name === given);
  if (named.length === 1) return named[0]!.code;
  throw new RowRefused(named.length ? `区域“${given}”不止一处，请写全称` : `没有区域“${given.slice(0, 40)}”`);
}

/** Independent of the order of columns. */
function digestOf(values: Partial<Record<Field, unknown>>): string {
  const entries = Object.entries(values).map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value] as const);
  return createHash('sha256').update(JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))).digest('hex').slice(0, 40);
}
