/** 工作日历与时限: calendars by region and year, the deadline profile, and the files that change them. */
import { createRoute, z } from '@hono/zod-openapi';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Role } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { calendarDefinition, deadlineProfile, due } from '../../db/schema/index.ts';
import { appealTypes, urgencies } from '../../db/schema/types.ts';
import { changedDays, daysOfYear } from '../../deadline/calendar-year.ts';
import { nationalCalendar } from '../../deadline/calendar.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { readProfile, type Profile } from '../../deadline/profile.ts';
import { toRecount } from '../../deadline/recount.ts';
import { calendarUpload, definitionFor, draftOf, saveCalendar } from '../../deadline/save-calendar.ts';
import { activateProfile, parseProfile, proposeProfile } from '../../deadline/save-profile.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { mustBe } from './notices.ts';

const tags = ['deadlines'];
const mayRead: readonly Role[] = ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor', 'teamLead', 'coordinator'];
const mayUpload: readonly Role[] = ['sysAdmin'];
const mayActivate: readonly Role[] = ['sysAdmin', 'secAdmin'];

const day = z.object({ date: z.string(), kind: z.enum(['work', 'weekend', 'holiday', 'makeUp', 'localRest', 'localWork']), name: z.string().optional() });
const change = z.object({ date: z.string(), before: z.boolean(), after: z.boolean(), name: z.string().optional() });
const yearView = z.object({ regionCode: z.string(), version: z.string(), year: z.number(), known: z.boolean(), office: z.object({ start: z.string(), end: z.string(), breaks: z.array(z.array(z.string())) }), days: z.array(day) }).openapi('CalendarYear');
const calendarLine = z.object({
  regionCode: z.string(), regionName: z.string(), version: z.string(), from: z.string().nullable(), inForce: z.boolean(), fileName: z.string().nullable(), byName: z.string().nullable(), createdAt: z.string().nullable(), localDays: z.number(), toRecount: z.number(),
});
const calendars = z.object({ items: z.array(calendarLine), unknownYears: z.array(z.object({ year: z.string(), dueMoments: z.number() })), mayUpload: z.boolean() }).openapi('Calendars');
const cell = z.object({ urgency: z.enum(urgencies), type: z.enum(appealTypes), limits: z.record(z.string(), z.unknown()), utility: z.record(z.string(), z.unknown()), enterprise: z.record(z.string(), z.unknown()) });
const profileView = z.object({
  version: z.string(), cells: z.array(cell), mayPropose: z.boolean(), mayActivate: z.boolean(),
  versions: z.array(z.object({ version: z.string(), active: z.boolean(), byName: z.string().nullable(), createdAt: z.string(), activatedByName: z.string().nullable(), activatedAt: z.string().nullable(), mine: z.boolean(), cells: z.array(cell), json: z.string() })),
}).openapi('DeadlineProfile');

const cellsOf = (profile: Profile): z.infer<typeof cell>[] => urgencies.flatMap((urgency) => appealTypes.map((type) => ({ urgency, type, limits: { ...profile.limits(type, urgency) }, utility: { ...profile.limits(type, urgency, { utility: true }) }, enterprise: { ...profile.limits(type, urgency, { enterprise: true }) } })));

export function deadlineRoutes(core: Core) {
  const app = newRouter();
  app.use('/*', async (c, next) => { mustBe(c.get('actor'), mayRead, '查看工作日历与时限', 'look at calendars and limits'); await next(); });

  app.openapi(createRoute({ method: 'get', path: '/calendars', tags, summary: '各区域的工作日历', responses: { 200: json(calendars), ...refusals } }), async (c) => {
    const now = core.now();
    const rows = await core.db.select().from(calendarDefinition).orderBy(asc(calendarDefinition.regionCode), desc(calendarDefinition.createdAt));
    const items = await Promise.all(rows.map(async (row) => {
      const definition = core.kept.deadlines.definitions.find((d) => d.regionCode === row.regionCode && d.version === row.version);
      const inForce = core.calendarFor(row.regionCode, now).version === row.version;
      return {
        regionCode: row.regionCode, regionName: core.city.regions.get(row.regionCode)?.name ?? '全国', version: row.version, from: row.validFrom, inForce, fileName: row.fileName, byName: row.createdByName, createdAt: row.createdBy === null ? null : row.createdAt.toISOString(),
        localDays: (definition?.rest.length ?? 0) + (definition?.work.length ?? 0), toRecount: inForce && row.createdBy !== null ? await toRecount(core, row.regionCode, row.version) : 0,
      };
    }));
    return c.json({ items, unknownYears: await unknownYears(core), mayUpload: c.get('actor').roles.some((r) => mayUpload.includes(r)) }, 200);
  });

  const asked = z.object({ regionCode: z.string().max(32), year: z.coerce.number().int().min(2000).max(2099), version: z.string().max(64).optional() });
  app.openapi(createRoute({ method: 'get', path: '/calendars/year', tags, summary: '一年的工作日历', request: { query: asked }, responses: { 200: json(yearView), ...refusals } }), (c) => {
    const { regionCode, year, version } = c.req.valid('query');
    const definition = core.kept.deadlines.definitions.find((d) => d.regionCode === regionCode && d.version === version) ?? definitionFor(core, regionCode, core.now());
    const { office } = definition;
    return c.json({ regionCode, version: definition.version, year, known: nationalCalendar(definition).known(`${year}-06-01`), office: { start: office.start, end: office.end, breaks: (office.breaks ?? []).map((b) => [...b]) }, days: daysOfYear(definition, year) }, 200);
  });

  const preview = z.object({ before: z.string(), after: z.string(), changes: z.array(change), years: z.array(z.object({ year: z.number(), known: z.boolean(), days: z.array(day) })), open: z.number() }).openapi('CalendarPreview');
  app.openapi(createRoute({ method: 'post', path: '/calendars/preview', tags, summary: '核对日历文件，不做修改', request: body(calendarUpload), responses: { 200: json(preview), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), mayUpload, '上传工作日历', 'upload a calendar');
    const upload = c.req.valid('json');
    const { before, after } = draftOf(core, upload);
    const years = [...new Set([...after.rest, ...after.work, upload.from].map((d) => Number(d.slice(0, 4))).concat(upload.years.map(Number)))].filter((y) => y >= Number(upload.from.slice(0, 4))).toSorted();
    return c.json({
      before: before.version, after: after.version, changes: changedDays(before, after), open: await toRecount(core, upload.regionCode, after.version),
      years: years.map((year) => ({ year, known: nationalCalendar(after).known(`${year}-06-01`), days: daysOfYear(after, year) })),
    }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/calendars', tags, summary: '启用日历文件，重新计算未办结的时限', request: body(calendarUpload.extend({ based: z.string().max(64) })), responses: { 200: json(z.object({ version: z.string() })), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayUpload, '上传工作日历', 'upload a calendar');
    const { based, ...upload } = c.req.valid('json');
    return c.json({ version: (await saveCalendar(core, actor, upload, based)).version }, 200);
  });

  const profileFile = z.object({ text: z.string().min(1, '请选择文件').max(100_000) });
  app.openapi(createRoute({ method: 'get', path: '/profile', tags, summary: '时限方案', responses: { 200: json(profileView), ...refusals } }), async (c) => c.json(await readProfiles(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/profile/check', tags, summary: '核对时限方案，不做修改', request: body(profileFile), responses: { 200: json(z.object({ version: z.string(), cells: z.array(cell) })), ...refusals } }), (c) => {
    const { profile } = parseProfile(c.req.valid('json').text);
    return c.json({ version: profile.version, cells: cellsOf(profile) }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/profile', tags, summary: '提交时限方案', request: body(profileFile), responses: { 200: json(profileView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayUpload, '提交时限方案', 'propose limits');
    await proposeProfile(core, actor, c.req.valid('json').text);
    return c.json(await readProfiles(core, actor), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/profile/activate', tags, summary: '启用时限方案（另一人）', request: body(z.object({ version: z.string().max(64) })), responses: { 200: json(profileView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayActivate, '启用时限方案', 'put limits in force');
    await activateProfile(core, actor, c.req.valid('json').version);
    return c.json(await readProfiles(core, actor), 200);
  });
  return app;
}

async function readProfiles(core: Core, actor: { staffId: number; roles: Role[] }): Promise<z.infer<typeof profileView>> {
  const rows = await core.db.select().from(deadlineProfile).orderBy(desc(deadlineProfile.createdAt));
  return {
    version: core.profile.version, cells: cellsOf(core.profile), mayPropose: actor.roles.some((r) => mayUpload.includes(r)), mayActivate: actor.roles.some((r) => mayActivate.includes(r)),
    versions: rows.map((r) => ({
      version: r.version, active: r.active, byName: r.createdByName, createdAt: r.createdAt.toISOString(), activatedByName: r.activatedByName, activatedAt: r.activatedAt?.toISOString() ?? null, mine: r.createdBy === actor.staffId,
      cells: cellsOf(readProfile(r.profile)), json: JSON.stringify(r.profile, null, 2),
    })),
  };
}

/** Years whose State Council notice nobody has entered, and how many open due moments lie in them: those may move. */
async function unknownYears(core: Core): Promise<{ year: string; dueMoments: number }[]> {
  const year = sql<string>`to_char(${due.at} at time zone 'Asia/Shanghai', 'YYYY')`;
  const rows = await core.db.select({ year, dueMoments: sql<number>`count(*)::int` }).from(due).where(and(eq(due.state, 'pending'), eq(due.step, 'overdue'), eq(due.working, true))).groupBy(year).orderBy(year);
  const now = core.now();
  const calendar = core.calendarFor(core.config.cityCode, now);
  const found = rows.filter((r) => !calendar.known(`${r.year}-06-01`));
  const next = String(Number(cityDay(now).slice(0, 4)) + 1);
  return calendar.known(`${next}-06-01`) || found.some((f) => f.year === next) ? found : [...found, { year: next, dueMoments: 0 }];
}
