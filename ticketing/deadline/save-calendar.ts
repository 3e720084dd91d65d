/** 工作日历: a file of local days becomes a new version of a region's calendar. */
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { calendarDefinition } from '../db/schema/index.ts';
import { errors, HotlineError } from '../errors.ts';
import { announceChange, reload } from '../reload.ts';
import { readCalendarFile, type RefusedLine } from './calendar-file.ts';
import { nationalCalendar, type CalendarDefinition } from './calendar.ts';
import { cityDay, cityMoment, isRealDay } from './city-day.ts';
import { askToRecount } from './recount.ts';

/** `years`: those whose State Council notice the file holds whole, where it was published after this release. */
export const calendarUpload = z.object({
  regionCode: z.string().max(32), from: z.string().refine(isRealDay, '请填写日期，例如 2026-10-01'), fileName: z.string().trim().min(1).max(200), text: z.string().max(200_000),
  years: z.array(z.string().regex(/^20\d\d$/, '年份为4位数字')).max(5).default([]),
});
export type CalendarUpload = z.infer<typeof calendarUpload>;

/** A wrong file changes nothing; each wrong line is named, and everything that is wrong is told at once. */
const wrongFile = (refused: RefusedLine[]) => new HotlineError('calendarFile', 422,
  `日历文件有误，未做任何修改。${refused.map((r) => `第 ${r.line} 行：${r.zh}`).join('；')}。`, `The calendar file is wrong; nothing was changed. ${refused.map((r) => `Line ${r.line}: ${r.en}`).join('; ')}.`, { rule: 'calendarFile', lines: refused });

/** The definition that holds in a region on a day, its own or the nearest above it; the one that a new version starts from. */
export function definitionFor(core: Core, regionCode: string, on: Date): CalendarDefinition {
  const { version } = core.calendarFor(regionCode, on);
  const found = core.kept.deadlines.definitions.filter((d) => d.version === version && regionCode.startsWith(d.regionCode)).toSorted((a, b) => b.regionCode.length - a.regionCode.length)[0];
  if (!found) throw new Error(`no calendar for ${regionCode}`);
  return found;
}

/**
 * The version that a file would make: the days of the years it names take the place of those that were there, other years and office hours stay.
 * @throws calendarFile naming every wrong line; ruleRefused regionUnknown, emptyFile, laterVersion, pastDay
 */
export function draftOf(core: Core, upload: CalendarUpload): { before: CalendarDefinition; after: CalendarDefinition } {
  const { regionCode, from } = upload;
  if (!core.city.regions.has(regionCode)) throw errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
  const { days, refused } = readCalendarFile(upload.text);
  if (refused.length) throw wrongFile(refused);
  if (!days.length) throw errors.ruleRefused('emptyFile', '文件里没有日期，至少要有一行。', 'The file has no days; it needs one line at least.');
  if (from < cityDay(core.now())) throw errors.ruleRefused('pastDay', '生效日期不得早于今天：已经算过的时限不能倒改。', 'The first day lies in the past; what was counted cannot be counted otherwise from before.');
  const later = core.kept.deadlines.definitions.find((d) => d.regionCode === regionCode && (d.from ?? '') > from);
  if (later) throw errors.ruleRefused('laterVersion', `已有自 ${later.from} 起生效的版本，新版本的生效日期不得早于它。`, `A version from ${later.from} exists; a new one may not begin earlier.`);
  const before = definitionFor(core, regionCode, cityMoment(from, '12:00'));
  const years = new Set([...days.map((d) => d.date.slice(0, 4)), ...upload.years]);
  const others = (dates: string[]) => dates.filter((d) => !years.has(d.slice(0, 4)));
  const of = (kind: 'rest' | 'work') => days.filter((d) => d.kind === kind).map((d) => d.date);
  const version = nextVersion(core, regionCode, from);
  const after: CalendarDefinition = {
    regionCode, version, from, office: before.office,
    rest: [...others(before.rest), ...of('rest')].toSorted(), work: [...others(before.work), ...of('work')].toSorted(),
    names: { ...Object.fromEntries(Object.entries(before.names ?? {}).filter(([d]) => !years.has(d.slice(0, 4)))), ...Object.fromEntries(days.map((d) => [d.date, d.name])) },
    years: [...new Set([...(before.years ?? []), ...upload.years])].toSorted(),
  };
  nationalCalendar(after);
  return { before, after };
}

/** 9901-2026-10-01, and -2, -3 where a day has several. */
function nextVersion(core: Core, regionCode: string, from: string): string {
  const stem = `${regionCode}-${from}`;
  const same = core.kept.deadlines.definitions.filter((d) => d.version === stem || d.version.startsWith(`${stem}-`)).length;
  return same ? `${stem}-${same + 1}` : stem;
}

/**
 * Puts a file in force and has everything open counted again, by a job.
 * @param based the version that the person compared with; another one by now is refused
 * @throws as draftOf; stale
 */
export async function saveCalendar(core: Core, actor: StaffActor, upload: CalendarUpload, based: string): Promise<CalendarDefinition> {
  const made = await core.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('calendar'))`);
    await reload(core, 'deadlines');
    const { before, after } = draftOf(core, upload);
    if (before.version !== based) throw errors.stale([{ verb: 'saveCalendar', at: core.now(), by: before.version }], '工作日历');
    await tx.insert(calendarDefinition).values({ regionCode: after.regionCode, version: after.version, validFrom: upload.from, definition: after, fileName: upload.fileName, createdBy: actor.staffId, createdByName: actor.name, createdAt: core.now() });
    const start = cityMoment(upload.from, '00:00');
    await askToRecount(tx, { regionCode: after.regionCode, version: after.version, after: 0 }, start > core.now() ? start : undefined);
    await announceChange(tx, 'deadlines');
    return after;
  });
  await reload(core, 'deadlines');
  return made;
}
