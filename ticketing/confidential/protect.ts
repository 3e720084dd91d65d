/** A ticket becomes confidential, or no longer is: the person and their words move between the ticket and the sealed record. */
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { findOrCreateAppellant } from '../citizen/appellant.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { appellant, appellantIdentity, articleTicket, notice, noticeConsent, reporterIdentity, request, revealGrant, suggestion, supervision, ticket, visit } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { withoutWords } from '../routing/suggest.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { forgetCalls } from './forget-calls.ts';
import { openReporter, sealReporter, type Reporter } from './reporter.ts';
import { scrub } from './scrub.ts';
import { ordinary, originalContent, proposed } from './words.ts';

/**
 * From now on confidential: the appellant is no longer linked, the words are sealed, and units read a scrubbed copy once a person has confirmed it.
 * Until then the units that hold it do not see it; their clocks run on. What was told to units before stays out of the timeline (http/present/veil.ts).
 * @param options.whereItIs also one that is part of a problem or follows another: it was let in by an older version, and stays there
 */
export async function protect(work: Work, { whereItIs = false } = {}): Promise<void> {
  const { core, tx, ticket: row, now } = work;
  if (row.isConfidential) return;
  if (!whereItIs && row.masterTicketId !== null) throw errors.ruleRefused('confidentialAlone', '已并入其他工单，请先撤销并单再设为保密。', 'It follows another ticket; undo the merge first.');
  if (!whereItIs && row.problemId !== null) throw errors.ruleRefused('confidentialAlone', '已并入共性问题，请先移出再设为保密。', 'It is part of a problem; take it out first.');
  const content = originalContent(core, row);
  const who = await unlink(core, tx, row);
  await sealReporter(core, tx, row.id, { ...who, title: row.title, address: row.address, callId: row.callId }, now);
  await tx.update(reporterIdentity).set({ titleSealed: core.reporterCipher.seal(row.title), addressSealed: row.address ? core.reporterCipher.seal(row.address) : null }).where(eq(reporterIdentity.ticketId, row.id));
  work.setTicket({
    isConfidential: true, appellantId: null, callId: null, ...proposed({ title: row.title, content, address: row.address }, who), contentSealed: core.reporterCipher.seal(content), scrubConfirmedAt: null, scrubConfirmedBy: null,
  });
  const clean = (text: string | null) => text && scrub(text, who).text;
  work.setTicket({ publicReply: clean(row.publicReply) });
  for (const a of work.assignments) work.setAssignment(a, { advice: clean(a.advice), reply: clean(a.reply), handlingDetail: clean(a.handlingDetail) });
  await scrubWhatFollowed(tx, row.id, clean);
  await forgetCalls(tx, row.id);
}

/** Takes the appellant off the ticket; one who has no other ticket is forgotten, for an empty record would show that there was one. */
export async function unlink(core: Core, tx: Tx, row: TicketRow): Promise<Reporter> {
  const id = row.appellantId;
  await tx.update(notice).set({ toSealed: null }).where(eq(notice.ticketId, row.id));
  if (id === null) return {};
  const [who] = await tx.select().from(appellant).where(eq(appellant.id, id));
  const known = await tx.select().from(appellantIdentity).where(eq(appellantIdentity.appellantId, id));
  const valueOf = (kind: string) => { const found = known.find((k) => k.kind === kind); return found ? core.cipher.open(found.valueSealed) : null; };
  await tx.update(ticket).set({ appellantId: null }).where(eq(ticket.id, row.id));
  const [other] = await tx.select({ id: ticket.id }).from(ticket).where(eq(ticket.appellantId, id)).limit(1);
  await tx.update(noticeConsent).set({ ticketId: null }).where(eq(noticeConsent.ticketId, row.id));
  if (!other) {
    await tx.delete(noticeConsent).where(eq(noticeConsent.appellantId, id));
    await tx.delete(appellantIdentity).where(eq(appellantIdentity.appellantId, id));
    await tx.delete(appellant).where(eq(appellant.id, id));
  }
  return { name: who?.nameSealed && core.cipher.open(who.nameSealed), phone: who?.phoneSealed && core.cipher.open(who.phoneSealed), wechatOpenId: row.channel === 'wechat' ? valueOf('wechat') : null, externalId: valueOf('external'), noticesOff: who?.noticesOff ?? false };
}

/** Words that were kept beside the ticket: what was said at visits, what the machine quoted, notices still to go out. */
async function scrubWhatFollowed(tx: Tx, ticketId: number, clean: (text: string | null) => string | null): Promise<void> {
  for (const v of await tx.select().from(visit).where(and(eq(visit.ticketId, ticketId), isNotNull(visit.comment)))) await tx.update(visit).set({ comment: clean(v.comment) }).where(eq(visit.id, v.id));
  for (const r of await tx.select().from(request).where(eq(request.ticketId, ticketId))) await tx.update(request).set({ reason: clean(r.reason)! }).where(eq(request.id, r.id));
  for (const s of await tx.select().from(supervision).where(eq(supervision.ticketId, ticketId))) await tx.update(supervision).set({ text: clean(s.text)!, report: clean(s.report) }).where(eq(supervision.id, s.id));
  await tx.delete(articleTicket).where(eq(articleTicket.ticketId, ticketId));
  const [advised] = await tx.select().from(suggestion).where(eq(suggestion.ticketId, ticketId));
  if (advised) await tx.update(suggestion).set(withoutWords(advised)).where(eq(suggestion.ticketId, ticketId));
  await tx.update(notice).set({ state: 'off' }).where(and(eq(notice.ticketId, ticketId), eq(notice.state, 'waiting'), sql`${notice.template} <> 'registered'`));
}

/** No longer confidential: two people agreed. The appellant is linked again, the words are as on any ticket. */
export async function unprotect(work: Work): Promise<void> {
  const { core, tx, ticket: row } = work;
  if (!row.isConfidential) return;
  const who = (await openReporter(core, tx, row.id)) ?? {};
  const content = originalContent(core, row);
  const words = ordinary({ title: who.title ?? row.title, content, address: who.address ?? row.address });
  const appellantId = row.isAnonymous ? null : (await findOrCreateAppellant(core, tx, { channel: row.channel, name: who.name, phone: who.phone, wechatOpenId: who.wechatOpenId }))?.id ?? null;
  if (!row.isAnonymous) await tx.delete(reporterIdentity).where(eq(reporterIdentity.ticketId, row.id));
  await tx.delete(revealGrant).where(eq(revealGrant.ticketId, row.id));
  work.setTicket({ isConfidential: false, appellantId, callId: who.callId ?? null, ...words, contentSealed: words.content === content ? null : core.cipher.seal(content), scrubConfirmedAt: null, scrubConfirmedBy: null });
}
