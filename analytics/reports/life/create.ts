import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, isRealDay, numberOfDay, schema, regionName, type Actor, type Core, type Tx } from '../../../ticketing/index.ts';
import { report, reportRevision, ticketGroup } from '../../db/schema/index.ts';
import { kindNames, reportKinds, topicKinds, type ReportContent, type Topic } from '../content.ts';
import { draftReport, type Order } from '../draft.ts';
import { lengthOf } from '../figures/spans.ts';
import { titleOf } from '../kinds.ts';
import { revisionOf } from './act.ts';
import { mayDo } from './permission.ts';
import type { ReportRow } from './verb.ts';

const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
export const orderInput = z.object({ kind: z.enum(reportKinds), from: day, to: day, topic: z.object({ kind: z.enum(topicKinds), id: z.string().trim().min(1).max(64) }).optional() });
const longestDays = 366;
/** One that was drafted before its days were over stands in nobody's way. */
const whole = sql`(report.content->>'partial')::boolean is not true`;

/**
 * Drafts a report of a kind and span on demand.
 * @throws HotlineError notAllowed, invalid, notFound (topic), ruleRefused: notYet, factsBuilding, sameDraft
 */
export async function createReport(core: Core, actor: Actor, input: z.infer<typeof orderInput>): Promise<ReportRow> {
  if (!mayDo(actor, 'draft')) throw errors.notAllowed('您的岗位不能起草报告。', 'Your role may not draft reports.');
  const order = await checkedOrder(core, input);
  const [same] = await core.db.select({ no: report.reportNo }).from(report).where(and(eq(report.kind, order.kind), eq(report.periodFrom, order.span.from), eq(report.periodTo, order.span.to), ne(report.state, 'discarded'), isNull(report.correctedBy), whole, order.topic ? eq(report.title, titleOf(order.kind, order.span, order.topic)) : undefined));
  if (same) throw errors.ruleRefused('sameDraft', `该统计期的${kindNames[order.kind]}已有（${same.no}）。未签发的可直接修改，已签发的请用「更正」。`, `There is one already (${same.no}); edit it, or correct it once it is signed.`);
  const content = await draftReport(core, order);
  return core.db.transaction((tx) => insertReport(core, tx, actor, content));
}

export async function insertReport(core: Core, tx: Tx, actor: Actor, content: ReportContent, more: Partial<typeof report.$inferInsert> = {}, note: string | null = null): Promise<ReportRow> {
  const now = core.now();
  const [made] = await tx.insert(report).values({
    reportNo: await numberOfDay(tx, report.reportNo, { letter: 'B', digits: 3, cityCode: core.config.cityCode, now }), kind: content.kind, periodFrom: content.from, periodTo: content.to, topic: content.topic, title: content.title, state: 'draft', content,
    authors: [], createdBy: actor.kind === 'staff' ? actor.staffId : null, createdByName: actor.kind === 'staff' ? actor.name : '系统', createdAt: now, updatedAt: now, ...more,
  }).returning();
  await tx.insert(reportRevision).values(revisionOf(actor, made!, 'draft', note, now, content));
  return made!;
}

async function checkedOrder(core: Core, { kind, from, to, topic }: z.infer<typeof orderInput>): Promise<Order> {
  const wrong = (path: string, message: string) => errors.invalid([{ path, message }]);
  if (from > to) throw wrong('from', '起始日期不能晚于截止日期');
  if (lengthOf({ from, to }) > longestDays) throw wrong('from', `一份报告最多统计${longestDays}天`);
  if (kind === 'daily' && from !== to) throw wrong('to', '日报只统计一天');
  if (kind === 'special' && !topic) throw wrong('topic', '专报须指明专题：诉求组、共性问题、事项或区域');
  if (kind !== 'special' && topic) throw wrong('topic', '只有专报有专题');
  return { kind, span: { from, to }, topic: topic ? { ...topic, name: await topicName(core, topic) } : null };
}

/** @throws notFound */
async function topicName(core: Core, { kind, id }: Pick<Topic, 'kind' | 'id'>): Promise<string> {
  const { city, db } = core;
  const name = kind === 'matter' ? city.matters.get(id)?.name : kind === 'region' ? city.regions.has(id) ? regionName(city, id) : undefined
    : kind === 'group' ? (await db.select({ name: ticketGroup.name }).from(ticketGroup).where(eq(ticketGroup.key, id)))[0]?.name
    : (await db.select({ name: schema.problem.title }).from(schema.problem).where(eq(schema.problem.problemNo, id)))[0]?.name;
  if (name === undefined) throw errors.notFound('专题');
  return name;
}
