import { and, eq, ne } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import type { Core } from '../core.ts';
import { appellant, article, articleTicket, ticket } from '../db/schema/index.ts';
import type { ArticleText } from '../db/schema/knowledge.ts';
import { addDays, cityDay } from '../deadline/city-day.ts';
import { errors, type HotlineError } from '../errors.ts';
import { proposeTitle } from '../intake/propose-title.ts';
import { createArticleIn } from './create.ts';
import { scrub } from './scrub.ts';
import type { ArticleRow } from './verb.ts';

type TicketRow = typeof ticket.$inferSelect;

/** A reply that stands: given directly, or passed by review. */
const answered: readonly TicketRow['state'][] = ['answered', 'pendingVisit', 'closed', 'archived'];
const aYear = 365;
const shortest = 4;
const longestShort = 200;

/** @returns why no article can be made of this ticket, or null */
function fromTicketRefusal(row: Pick<TicketRow, 'isConfidential' | 'accusedUnitId' | 'accusedStaffId' | 'appealType' | 'state' | 'publicReply'>): HotlineError | null {
  if (row.isConfidential) return errors.ruleRefused('confidential', '保密件的内容不得进入知识库。可以另写一条不涉及此件的知识点。', 'Nothing of a confidential ticket enters the knowledge base; write an article without it.');
  if (row.appealType === 'report') return errors.ruleRefused('report', '举报件的内容不得进入知识库。', 'Nothing of a report enters the knowledge base.');
  if (row.accusedUnitId || row.accusedStaffId) return errors.ruleRefused('accused', '投诉单位或人员的工单不得进入知识库：知识库对被投诉方也公开。', 'A complaint about a unit or person does not enter the knowledge base: those it is about read it too.');
  if (!answered.includes(row.state) || !row.publicReply || row.publicReply.trim().length < shortest) return errors.ruleRefused('noPublicReply', '工单答复并审核后才能转为知识点。', 'A ticket becomes an article once its reply stands.');
  return null;
}

/**
 * 一键转知识: a draft from a ticket's public reply, stripped of persons, with its matter, unit and a link. A person must look through it before it is submitted.
 * @throws HotlineError notFound (also: out of scope), ruleRefused, notAllowed
 */
export const articleFromTicket = (core: Core, actor: StaffActor, ticketNo: string): Promise<ArticleRow> => core.db.transaction(async (tx) => {
  const [row] = await tx.select().from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor))).for('update');
  if (!row) throw errors.notFound('工单');
  const refusal = fromTicketRefusal(row);
  if (refusal) throw refusal;
  const [before] = await tx.select({ no: article.articleNo }).from(articleTicket).innerJoin(article, eq(article.id, articleTicket.articleId)).where(and(eq(articleTicket.ticketId, row.id), eq(articleTicket.kind, 'source'), ne(article.state, 'withdrawn')));
  if (before) throw errors.ruleRefused('draftedAlready', `此工单已转为知识点 ${before.no}，请直接修改该条。`, `This ticket already became ${before.no}; edit that one.`);
  const [who] = row.appellantId ? await tx.select({ name: appellant.nameSealed }).from(appellant).where(eq(appellant.id, row.appellantId)) : [];
  const name = who?.name ? core.cipher.open(who.name) : null;
  const made = await createArticleIn(core, tx, actor, draftOf(core, actor, row, [name, row.address]), { note: `由工单 ${row.ticketNo} 生成`, namesUnchecked: true });
  await tx.insert(articleTicket).values({ articleId: made.id, ticketId: row.id, kind: 'source', at: core.now() });
  return made;
});

function draftOf(core: Core, actor: StaffActor, row: TicketRow, known: (string | null)[]): ArticleText {
  const today = cityDay(core.now());
  const clean = (text: string) => scrub(text, known);
  const full = clean(row.publicReply!);
  const title = clean(row.title);
  const asked = proposeTitle(clean(row.content));
  const ownerUnitId = ownerOf(core, actor, row, today);
  const unit = core.city.units.get(ownerUnitId);
  return {
    title: [...(title.length >= shortest ? title : `${title}的答复`)].slice(0, 100).join(''), questions: asked && asked !== title ? [asked] : [], shortAnswer: opening(full), fullAnswer: full, replyLine: null,
    matterCode: row.matterCode, ownerUnitId, regionCode: unit && unit.level !== 'city' ? unit.regionCode : core.config.cityCode, audience: 'all', language: 'zh', sensitivity: 'internal', effectiveFrom: today, expiresOn: addDays(today, aYear),
    sourceDoc: null, sourceHotline: core.city.hotlines.has(row.hotlineNumber) ? row.hotlineNumber : null,
  };
}

/** Whoever handled it; of a direct answer whoever the catalogue names; a unit's own people write for their unit. */
function ownerOf(core: Core, actor: StaffActor, row: TicketRow, today: string): string {
  const named = row.leadUnitId ?? (row.matterCode ? resolveUnits(core.city, row.matterCode, row.regionCode, today)?.lead.id : undefined) ?? actor.unitId;
  const onlyOwner = actor.roles.includes('unitKbOwner') && !actor.roles.includes('kbEditor');
  return onlyOwner && !actor.unitIds.includes(named) ? actor.unitId : named;
}

/** Whole sentences up to the length of a short answer. */
function opening(full: string): string {
  let kept = '';
  for (const sentence of full.match(/[^。！？\n]+[。！？]?/gu) ?? []) {
    if (kept && kept.length + sentence.length > longestShort) break;
    kept += sentence;
  }
  return [...kept.trim()].slice(0, 300).join('') || [...full].slice(0, longestShort).join('');
}
