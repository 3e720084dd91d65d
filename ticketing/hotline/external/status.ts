/** What an outside system may tell of a case, in its own words for us; each is one verb on the part it handles. */
import { z } from '@hono/zod-openapi';
import { contact } from '../../assignment/contact.ts';
import { requestExtension } from '../../assignment/request-extension.ts';
import { requestReturn } from '../../assignment/request-return.ts';
import { resolve } from '../../assignment/resolve.ts';
import { sign } from '../../assignment/sign.ts';
import { errors } from '../../errors.ts';
import type { AssignmentRow, AnyVerb } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';
import type { HotlineModeRow } from '../modes.ts';

export const statusInput = z.object({
  messageId: z.string().trim().min(1).max(120), ticketNo: z.string().trim().max(40), outsideNo: z.string().trim().max(80).nullish(),
  status: z.string().trim().min(1).max(40), at: z.string().max(40).nullish(),
  note: z.string().trim().max(1000).nullish(), reply: z.string().trim().max(20_000).nullish(), outcome: z.string().max(20).nullish(), handlingDetail: z.string().trim().max(20_000).nullish(),
  reasonCode: z.string().max(40).nullish(), reason: z.string().trim().max(2000).nullish(), workdays: z.number().int().nullish(),
}).openapi('ExternalStatus');
export type StatusInput = z.infer<typeof statusInput>;

export const statuses = ['accepted', 'contacted', 'returned', 'extensionAsked', 'resolved'] as const;
type Status = (typeof statuses)[number];

/** `held`: it waits until the centre has spoken to the citizen. */
export type Told = 'applied' | 'alreadyDone' | 'held';

/** How far a part has come: what is told after that is no news. */
const reached: Record<AssignmentRow['state'], number> = { dispatched: 0, signed: 1, handling: 2, returnPending: 2, suspended: 2, resolved: 3, withdrawn: 4, recalled: 4 };
/** Called back or given back: what is told now is refused by the verb, with the state it needs. */
const over = 4;
const brings: Partial<Record<Status, number>> = { accepted: 1, contacted: 2, resolved: 3 };

/**
 * Does what a status says, as the system of the line. What must have come before and was not told (a lost or late message) is done first.
 * @throws HotlineError for an unknown status, and what the verbs refuse
 */
export async function applyStatus(work: Work, row: AssignmentRow, mode: HotlineModeRow, told: StatusInput): Promise<Told> {
  const status = statuses.find((s) => s === told.status);
  if (!status) throw errors.ruleRefused('statusUnknown', `没有「${told.status}」这个状态，可用：${statuses.join('、')}。`, `Unknown status ${told.status}; known: ${statuses.join(', ')}.`);
  if (row.externalLine === null) throw errors.ruleRefused('notOutside', '该件已转回本系统办理，不再接收外部状态。', 'It is handled here now; no status is taken from outside.');
  const level = brings[status];
  if (level !== undefined && reached[row.state] >= level && reached[row.state] < over) return 'alreadyDone';
  const perform = (verb: AnyVerb, input: unknown) => work.perform(verb, verb.input.parse(input), { assignment: row });
  if (row.state === 'dispatched' && status !== 'returned') await perform(sign, {});
  if (status === 'accepted') return 'applied';
  if (status === 'contacted') return contacted();
  if (status === 'returned') { await perform(requestReturn, checked(requestReturn, { reasonCode: told.reasonCode, reason: told.reason ?? told.note })); return 'applied'; }
  if (status === 'extensionAsked') { await perform(requestExtension, checked(requestExtension, { workdays: told.workdays, reasonCode: told.reasonCode, reason: told.reason ?? told.note })); return 'applied'; }
  if (!row.contactedAt && !work.ticket.isAnonymous) {
    if (!mode.sharesPhone) return 'held';
    await perform(contact, { method: 'phone', note: `${work.ticket.hotlineNumber}外部系统办结时一并反馈已联系市民` });
  }
  await perform(resolve, checked(resolve, { reply: told.reply, outcome: told.outcome ?? 'solved', ...(told.handlingDetail ? { handlingDetail: told.handlingDetail } : {}) }));
  return 'applied';

  async function contacted(): Promise<Told> {
    if (!mode.sharesPhone) throw errors.ruleRefused('contactByCentre', '未向外部系统提供市民电话，先行联系由热线中心负责。', 'The citizen’s number was not shared; the centre contacts the citizen.');
    await perform(contact, { method: 'phone', note: told.note || `${work.ticket.hotlineNumber}外部系统反馈已联系市民` });
    return 'applied';
  }
}

/** The verb's own field rules, as one refusal that names them. @throws HotlineError invalid */
function checked(verb: AnyVerb, input: unknown): unknown {
  const read = verb.input.safeParse(input);
  if (!read.success) throw errors.wrongFields(read.error);
  return input;
}
