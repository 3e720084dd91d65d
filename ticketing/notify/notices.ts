/** What a citizen is told at each stage: by the channel they came by, once, in plain words and with nothing confidential. */
import { and, count, eq, gt, inArray } from 'drizzle-orm';
import { unitName } from '../catalogue/city.ts';
import { isMobile } from '../citizen/phone.ts';
import { addressOfReporter } from '../confidential/reporter.ts';
import { appellant, appellantIdentity, notice } from '../db/schema/index.ts';
import { queryCode } from '../intake/query-code.ts';
import type { Work } from '../verb/work.ts';
import { noticeChannels, type NoticeChannel, type NoticeLanguage } from './in-force.ts';
import { morningAfter } from './quiet-hours.ts';
import { render } from './render.ts';
import { stageOf, type NoticeTemplate } from './stages.ts';

export type { NoticeTemplate } from './stages.ts';
type NoticeRow = typeof notice.$inferInsert;

const dayMs = 86_400_000;

/**
 * @param stage tells repeats of one stage apart (a second reply after rework); the same stage and key is told once
 * @returns the row to insert; null where the citizen is unknown (nobody to tell) or the stage is switched off. What no carrier takes is kept for the portal and marked 'off', with why.
 */
export async function noticeFor(work: Work, template: NoticeTemplate, data: Record<string, string>, stage: string): Promise<NoticeRow | null> {
  const { ticket, core, now } = work;
  // The stage is on or off by its own text; a confidential ticket then says only that there is news.
  const discreet = ticket.isConfidential && template !== 'registered';
  const language: NoticeLanguage = ticket.language.startsWith('en') ? 'en' : 'zh';
  if (!noticeChannels.some((channel) => core.kept.notices.textOf(template, channel, language).on)) return null;
  const who = await recipient(work);
  if (!who) return null;
  const { channel, to, noticesOff } = who;
  const reached = core.kept.notices.textOf(template, channel, language).on ? channel : 'portal';
  const asked = core.kept.notices.textOf(template, reached, language);
  if (!asked.on) return null;
  const { text, version } = discreet ? core.kept.notices.textOf('discreet', reached, language) : asked;
  const about = stageOf(template);
  const why = await whyNot(work, { template, channel: reached, to: who.plain ?? (to && core.cipher.open(to)), noticesOff });
  return {
    ticketId: ticket.id, key: `${ticket.id}:${template}${stage && `:${stage}`}`, channel: reached, template, templateVersion: version, toSealed: to,
    body: render(text, { hotline: ticket.hotlineNumber, unit: ticket.leadUnitId ? unitName(core.city, ticket.leadUnitId) : '', ...(about.promise && ticket.dueAt ? { until: ticket.dueAt.toISOString() } : {}), ...data, ticketNo: ticket.ticketNo, code: queryCode(core, ticket.ticketNo) }),
    state: why === null ? 'waiting' : 'off', error: why || null, notBefore: about.atOnce || ticket.urgency === 'critical' ? null : morningAfter(core.kept.notices.hours, now), createdAt: now,
  };
}

/** Why a notice stays in the portal, in words the notice keeps; null: a carrier takes it; empty: there is nothing to explain. */
async function whyNot({ core, ticket, tx, now }: Work, { template, channel, to, noticesOff }: { template: NoticeTemplate; channel: NoticeChannel; to: string | null; noticesOff: boolean }): Promise<string | null> {
  if (noticesOff) return 'optedOut';
  if (channel === 'portal' || !core.carriers.has(channel)) return '';
  if (channel === 'sms' && to && !takesSms(to)) return 'landline';
  if (stageOf(template).owed) return null;
  const [today] = await tx.select({ n: count() }).from(notice).where(and(eq(notice.ticketId, ticket.id), inArray(notice.state, ['waiting', 'sent']), gt(notice.createdAt, new Date(now.getTime() - dayMs))));
  return (today?.n ?? 0) >= core.kept.notices.hours.mostPerDay ? 'tooMany' : null;
}

/** Landlines, 400 numbers and short numbers take no SMS. */
const takesSms = (phone: string) => isMobile(phone) || phone.startsWith('+');

/** Who is told, and by which way: WeChat for those who wrote by WeChat, else SMS to a known phone. */
async function recipient({ core, ticket, tx }: Work): Promise<{ channel: NoticeChannel; to: Buffer | null; plain?: string; noticesOff: boolean } | null> {
  if (ticket.appellantId === null) {
    // In confidence or without a name: the notice itself does not say where it goes; the address is looked up when it is sent.
    const found = ticket.isConfidential || ticket.isAnonymous ? await addressOfReporter(core, tx, ticket.id) : null;
    return found && { channel: found.channel, to: null, plain: found.to, noticesOff: found.off };
  }
  const [who] = await tx.select().from(appellant).where(eq(appellant.id, ticket.appellantId));
  const wechat = ticket.channel === 'wechat'
    ? (await tx.select().from(appellantIdentity).where(and(eq(appellantIdentity.appellantId, ticket.appellantId), eq(appellantIdentity.kind, 'wechat'))).limit(1))[0]
    : undefined;
  const to = wechat?.valueSealed ?? who?.phoneSealed ?? null;
  return { channel: wechat ? 'wechat' : to ? 'sms' : 'portal', to, noticesOff: who?.noticesOff ?? false };
}
