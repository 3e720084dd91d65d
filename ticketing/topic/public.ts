/** 每月一题 for the portal: what was let out, month by month. */
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { monthlyTopic } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import type { PublicTopic } from './views.ts';

const most = 60;

export async function publicTopics(core: Core, year: string | undefined): Promise<{ items: PublicTopic[]; years: string[] }> {
  const all = await core.db.select().from(monthlyTopic).where(isNotNull(monthlyTopic.publicText)).orderBy(desc(monthlyTopic.month), desc(monthlyTopic.id));
  return { items: all.filter((r) => !year || r.month?.startsWith(year)).slice(0, most).map((r) => view(core, r)), years: [...new Set(all.map((r) => r.month!.slice(0, 4)))] };
}

/** @throws notFound, also for what is not public */
export async function publicTopicOf(core: Core, topicNo: string): Promise<PublicTopic> {
  const [row] = await core.db.select().from(monthlyTopic).where(and(eq(monthlyTopic.topicNo, topicNo), isNotNull(monthlyTopic.publicText)));
  if (!row) throw errors.notFound('专题');
  return view(core, row);
}

const view = (core: Core, row: typeof monthlyTopic.$inferSelect): PublicTopic => ({
  topicNo: row.topicNo, month: row.month!, title: row.title, done: row.state === 'done', ownerUnitName: unitName(core.city, row.ownerUnitId!), text: row.publicText!, tasks: row.tasks.length, tasksDone: row.tasks.filter((t) => t.doneOn).length, publishedAt: row.publishedAt!.toISOString(),
});
