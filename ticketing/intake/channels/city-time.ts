/** Moments as other systems and spreadsheets write them. Without a zone they are the city's clock, UTC+8. */
import { isRealDay } from '../../deadline/city-day.ts';

const CITY_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** 2019/2/28 11:25:05, 2019-02-28T11:25, 2019年2月28日 下午3时05分, 2019.2.28 */
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(上午|下午)? *(\d{1,2})[:时](\d{1,2})分?(?:[::]?(\d{1,2})(?:\.\d+)?秒?)?)?$/;
/** 20190228, 20190228112505 */
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
/** Excel counts days from 1899-12-30; these are the years 1990 to 2100. */
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 73_051];

/**
 * Reads a moment.
 * @param value text; a spreadsheet's Date (its UTC fields are the clock as shown); Excel's day number; Unix seconds or milliseconds
 * @returns null for anything else, and for days and hours that do not exist
 */
export function parseCityTime(value: unknown): Date | null {
  if (value instanceof Date) return validOrNull(new Date(wholeSecond(value.getTime()) - CITY_OFFSET_MS));
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').trim();
  if (ZONED.test(text)) return isRealDay(text.slice(0, 10)) ? validOrNull(new Date(text)) : null;
  const [, year, month, day, half, hour, minute, second] = WRITTEN.exec(text) ?? [];
  if (year) return onCityClock([year, month, day], [afternoon(half, hour), minute, second]);
  const [, ...run] = RUN_TOGETHER.exec(text) ?? [];
  if (run[0]) return onCityClock(run.slice(0, 3), run.slice(3));
  return /^\d+(\.\d+)?$/.test(text) ? fromNumber(Number(text)) : null;
}

/** A spreadsheet keeps a time as a fraction of a day, so its seconds come out a little beside. */
const wholeSecond = (ms: number) => Math.round(ms / 1000) * 1000;

function fromNumber(value: number): Date | null {
  if (value >= FIRST_SERIAL && value < LAST_SERIAL) return new Date(wholeSecond((value - 25_569) * DAY_MS) - CITY_OFFSET_MS);
  if (value >= 1e9 && value < 1e10) return new Date(value * 1000);
  return value >= 1e12 && value < 1e13 ? new Date(value) : null;
}

const afternoon = (half: string | undefined, hour: string | undefined) =>
  half === '下午' && Number(hour) < 12 ? String(Number(hour) + 12) : half === '上午' && hour === '12' ? '0' : hour;

function onCityClock(date: (string | undefined)[], time: (string | undefined)[]): Date | null {
  const [year = '', month = '', day = ''] = date.map((part) => part?.padStart(2, '0'));
  const [hour, minute, second] = time.map((part) => part?.padStart(2, '0') ?? '00');
  return isRealDay(`${year}-${month}-${day}`) ? validOrNull(new Date(`${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}+08:00`)) : null;
}

const validOrNull = (date: Date) => (Number.isNaN(date.getTime()) ? null : date);
