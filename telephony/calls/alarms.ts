/** Recordings that are missing or were changed, and who listened: for those who answer for the records. */
import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { addDays, cityDay, cityDayParam, cityMoment, errors, roleFor, schema, type Core, type Role, type StaffActor } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { line } from '../db/schema/line.ts';
import { recording, recordingExport, recordingPlay } from '../db/schema/recording.ts';
import { exportRules } from '../recording/access.ts';
import { hearsAlarms } from '../recording/alarm.ts';
import { exportViewOf } from '../recording/present.ts';
import type { AlarmView, ExportView, PlayView } from './views.ts';

/** Empty for those it is not for: the page of calls asks for everybody. */
export async function recordingAlarms(core: Core, actor: StaffActor): Promise<AlarmView[]> {
  if (!roleFor(actor, hearsAlarms)) return [];
  const { staff } = schema;
  const rows = await core.db.select({ id: recording.id, alarm: recording.alarm, at: recording.alarmAt, startedAt: recording.startedAt, callNo: call.callNo, lineName: line.name, staffName: staff.name }).from(recording)
    .innerJoin(call, eq(call.id, recording.callId)).leftJoin(line, eq(line.number, call.lineNumber)).leftJoin(staff, eq(staff.id, call.staffId)).where(isNotNull(recording.alarm)).orderBy(desc(recording.alarmAt)).limit(50);
  return rows.map((r) => ({ recording: r.id, callNo: r.callNo, alarm: r.alarm!, at: r.at!.toISOString(), startedAt: r.startedAt.toISOString(), lineName: r.lineName, staffName: r.staffName }));
}

/** Exports that wait for a decision this actor may take, or for being taken by them. */
export async function exportsWaiting(core: Core, actor: StaffActor): Promise<ExportView[]> {
  if (!roleFor(actor, [...exportRules.proposers, ...exportRules.confirmers])) return [];
  const rows = await core.db.select({ row: recordingExport, callNo: call.callNo }).from(recordingExport).innerJoin(call, eq(call.id, recordingExport.callId)).where(gte(recordingExport.proposedAt, new Date(core.now().getTime() - 30 * 86_400_000))).orderBy(desc(recordingExport.id)).limit(200);
  return rows.map(({ row, callNo }) => exportViewOf(actor, row, callNo, core.now())).filter((e) => e.verbs.length > 0);
}

export const playsQuery = z.object({ from: cityDayParam.optional(), to: cityDayParam.optional(), staffId: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(500).default(200) });
const readsPlays: readonly Role[] = ['auditAdmin', 'supervisor'];

/** 收听记录, the last 30 days unless asked otherwise. @throws HotlineError notAllowed */
export async function listPlays(core: Core, actor: StaffActor, f: z.infer<typeof playsQuery>): Promise<PlayView[]> {
  if (!roleFor(actor, readsPlays)) throw errors.notAllowed('收听记录由审计管理员和督办员查看。', 'It is for: auditAdmin, supervisor.');
  const from = cityMoment(f.from ?? addDays(cityDay(core.now()), -30), '00:00');
  const rows = await core.db.select({ play: recordingPlay, callNo: call.callNo }).from(recordingPlay).innerJoin(call, eq(call.id, recordingPlay.callId))
    .where(and(gte(recordingPlay.at, from), f.to ? lt(recordingPlay.at, cityMoment(addDays(f.to, 1), '00:00')) : undefined, f.staffId ? eq(recordingPlay.staffId, f.staffId) : undefined)).orderBy(desc(recordingPlay.at), desc(recordingPlay.id)).limit(f.limit);
  return rows.map(({ play, callNo }) => ({ id: play.id, at: play.at.toISOString(), callNo, staffName: play.staffName, reason: play.reason, address: play.address }));
}
