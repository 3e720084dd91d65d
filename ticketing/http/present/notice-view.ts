import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { seesWholeCity } from '../../access/scope.ts';
import { maskPhone } from '../../citizen/mask.ts';
import type { Core } from '../../core.ts';
import type { notice, ticket } from '../../db/schema/index.ts';
import { isStage, stageOf } from '../../notify/stages.ts';
import { iso } from './ticket-line.ts';

const both = z.object({ zh: z.string(), en: z.string() });
/** A notice as staff see it: to whom it went is masked. */
export const noticeView = z.object({
  id: z.number(), ticketNo: z.string(), stage: z.string(), stageName: both, channel: z.enum(['sms', 'wechat', 'portal']), to: z.string().nullable(), body: z.string(), state: z.enum(['waiting', 'sent', 'failed', 'off']), why: both.nullable(),
  createdAt: z.iso.datetime(), sentAt: z.iso.datetime().nullable(), notBefore: z.iso.datetime().nullable(), resends: z.number(),
}).openapi('Notice');
export type NoticeView = z.infer<typeof noticeView>;

const reasons: Record<string, { zh: string; en: string }> = {
  optedOut: { zh: '市民已退订', en: 'The citizen wants no notices' },
  superseded: { zh: '已有更新的通知', en: 'A newer notice took its place' },
  landline: { zh: '号码不能接收短信', en: 'The number takes no SMS' },
  tooMany: { zh: '当日通知已达上限', en: 'Enough notices for that day' },
};

export function noticeViewOf(core: Core, actor: StaffActor, row: typeof notice.$inferSelect, of: Pick<typeof ticket.$inferSelect, 'ticketNo' | 'isConfidential' | 'isAnonymous'>): NoticeView {
  const hidden = (of.isConfidential || of.isAnonymous) && !seesWholeCity(actor);
  const stageName = isStage(row.template) ? stageOf(row.template) : { zh: row.template, en: row.template };
  return {
    id: row.id, ticketNo: of.ticketNo, stage: row.template, stageName: { zh: stageName.zh, en: stageName.en }, channel: row.channel, to: hidden || !row.toSealed ? null : masked(row.channel, core.cipher.open(row.toSealed)),
    body: row.template === 'registered' ? withoutCode(row.body) : row.body, state: row.state, why: row.error === null ? null : reasons[row.error] ?? { zh: `运营商退回：${row.error}`, en: `Refused by the carrier: ${row.error}` },
    createdAt: row.createdAt.toISOString(), sentAt: iso(row.sentAt), notBefore: row.state === 'waiting' ? iso(row.notBefore) : null, resends: row.resends,
  };
}

const masked = (channel: string, to: string) => (channel === 'wechat' ? `${to.slice(0, 3)}****${to.slice(-2)}` : maskPhone(to));
/** The code is the citizen's key: staff who read the notice do not get it. */
const withoutCode = (body: string) => body.replace(/(?<!\d)\d{8}(?!\d)/g, '********');
