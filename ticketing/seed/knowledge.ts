/** Fills an empty knowledge base of the fictional city. Runs once, apart from the city, because cutting words takes a dictionary that few need. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { article, articleEvent, articleVersion, setting, staff } from '../db/schema/index.ts';
import type { ArticleText } from '../db/schema/knowledge.ts';
import { addDays, cityDay } from '../deadline/city-day.ts';
import { columnsOf } from '../knowledge/text.ts';
import { loadCity } from '../catalogue/city.ts';
import { knowledge, type KnowledgeRow } from './city/knowledge/index.ts';

const marker = 'seed.knowledge';
const [author, reviewer] = ['kbeditor1', 'kbreviewer1'];
const aYear = 365;
const writtenDaysAgo = 90;

/** @returns false when it was there already, or the city is not the seeded one */
export async function seedKnowledge(db: Db, cityCode: string, now: Date): Promise<boolean> {
  const city = await loadCity(db);
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${marker}))`);
    const [done] = await tx.select().from(setting).where(eq(setting.name, marker));
    const people = new Map((await tx.select({ username: staff.username, id: staff.id, name: staff.name }).from(staff).where(inArray(staff.username, [author, reviewer]))).map((s) => [s.username, s]));
    const [by, publishedBy] = [people.get(author), people.get(reviewer)];
    if (done || !by || !publishedBy) return false;
    const today = cityDay(now);
    const written = new Date(now.getTime() - writtenDaysAgo * 86_400_000);
    const texts = knowledge.map((row) => textOf(row, today)).filter((t) => city.units.has(t.ownerUnitId));
    const rows = await tx.insert(article).values(texts.map((text, i) => ({
      ...columnsOf(city, text), articleNo: `K${cityCode}${today.slice(2).replaceAll('-', '')}${String(i + 1).padStart(4, '0')}`, state: 'published' as const, work: 'none' as const, version: 1, revision: 2,
      createdBy: by.id, createdAt: written, updatedAt: written, publishedAt: written, lastVerifiedAt: written, verifiedBy: publishedBy.id,
    }))).returning({ id: article.id });
    await tx.insert(articleVersion).values(rows.map(({ id }, i) => ({ articleId: id, version: 1, text: texts[i]!, authors: [by.id], publishedBy: publishedBy.id, publishedAt: written })));
    await tx.insert(articleEvent).values(rows.flatMap(({ id }) => [
      { articleId: id, revision: 0, verb: 'create', staffId: by.id, by: by.name, at: written }, { articleId: id, revision: 1, verb: 'submit', staffId: by.id, by: by.name, at: written }, { articleId: id, revision: 2, verb: 'publish', staffId: publishedBy.id, by: publishedBy.name, at: written },
    ]));
    await tx.insert(setting).values({ name: marker, value: { at: now.toISOString() }, updatedAt: now });
    return true;
  });
}

function textOf(row: KnowledgeRow, today: string): ArticleText {
  const validDays = row.validDays === undefined ? aYear : row.validDays;
  return {
    title: row.title, questions: row.questions.split(' '), shortAnswer: row.short, fullAnswer: row.full, replyLine: row.line ?? null, matterCode: row.matter, ownerUnitId: row.unit, regionCode: row.region ?? '9901',
    audience: row.audience ?? 'all', language: 'zh', sensitivity: row.internal ? 'internal' : 'public', effectiveFrom: addDays(today, -writtenDaysAgo), expiresOn: validDays === null ? null : addDays(today, validDays),
    sourceDoc: row.source ?? null, sourceHotline: row.hotline ?? null,
  };
}
