/** What a citizen is told at each stage: by the channel they came by, once, in plain words and with nothing confidential. */
import { and, eq } from 'drizzle-orm';
import { cityDay } from '../deadline/city-day.ts';
import { appellant, appellantIdentity, type notice } from '../db/schema/index.ts';
import { queryCode } from '../intake/query-code.ts';
import type { Work } from '../verb/work.ts';

const templates = {
  registered: (t: Told) => `您的诉求已受理，工单号${t.ticketNo}，查询码${t.code}。可凭工单号和查询码查询办理进度。`,
  declined: (t: Told) => `您的诉求（${t.ticketNo}）不在12345受理范围：${t.route}`,
  answered: (t: Told) => `您的诉求（${t.ticketNo}）答复如下：${t.reply}`,
  dispatched: (t: Told) => `您的诉求（${t.ticketNo}）已转${t.unit}办理，承办单位将与您联系。`,
  extended: (t: Told) => `您的诉求（${t.ticketNo}）因情况需要延长办理，预计${cityDay(new Date(t.until!))}前答复。`,
  replied: (t: Told) => `您的诉求（${t.ticketNo}）已办理，答复：${t.reply} 欢迎评价。`,
  reopened: (t: Told) => `您的诉求（${t.ticketNo}）已重新办理。`,
  transferred: (t: Told) => `您的诉求（${t.ticketNo}）已转${t.unit}，我们会回查处理情况。如有危险请直接拨打。`,
  joinedProblem: (t: Told) => `您的诉求（${t.ticketNo}）与多位市民反映的一致，现合并办理：${t.title}。${t.progress}`,
  batchReply: (t: Told) => `您反映的问题（${t.ticketNo}）与多位市民一致，现统一答复：${t.reply}`,
} as const;

/** Of a confidential ticket the phone in somebody's hand says no more than that there is news. */
const discreet = (t: Told) => `您的诉求（${t.ticketNo}）有新进展，请凭工单号和查询码查询。`;
/** Letters of a reply in a notice: an SMS carrier refuses what fills more than ten parts. */
const mostLetters = 300;

export type NoticeTemplate = keyof typeof templates;
type Told = { ticketNo: string; code: string } & Partial<Record<'reply' | 'route' | 'unit' | 'until' | 'title' | 'progress', string>>;

/** @returns the row to insert, or null where the citizen is unknown (nobody to tell). Without a carrier it is kept for the portal and marked 'off'. */
export async function noticeFor(work: Work, template: NoticeTemplate, data: Record<string, string>, stage: string): Promise<typeof notice.$inferInsert | null> {
  const { ticket, core, tx } = work;
  if (!ticket.appellantId) return null;
  const [who] = await tx.select().from(appellant).where(eq(appellant.id, ticket.appellantId));
  const wechat = ticket.channel === 'wechat'
    ? (await tx.select().from(appellantIdentity).where(and(eq(appellantIdentity.appellantId, ticket.appellantId), eq(appellantIdentity.kind, 'wechat'))).limit(1))[0]
    : undefined;
  const to = wechat?.valueSealed ?? who?.phoneSealed ?? null;
  const channel = wechat ? 'wechat' : to ? 'sms' : 'portal';
  const say = ticket.isConfidential && template !== 'registered' ? discreet : templates[template];
  const body = say({ ...shortened(data), ticketNo: ticket.ticketNo, code: queryCode(core, ticket.ticketNo) });
  const carried = channel !== 'portal' && core.carriers.has(channel) && !who?.noticesOff;
  return { ticketId: ticket.id, key: `${ticket.id}:${template}${stage && `:${stage}`}`, channel, template, toSealed: to, body, state: carried ? 'waiting' : 'off', createdAt: work.now };
}

/** The whole text stands in the portal. */
const shortened = (data: Record<string, string>) => Object.fromEntries(Object.entries(data).map(([name, text]) => {
  const letters = [...text];
  return [name, letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters).join('')}…（全文请凭工单号和查询码查询）`];
}));
