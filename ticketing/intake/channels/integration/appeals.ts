/** Appeals from other systems: up to 200 at a time, each answered by itself. */
import { z } from '@hono/zod-openapi';
import { system } from '../../../access/actor.ts';
import type { Core } from '../../../core.ts';
import { channels } from '../../../db/schema/types.ts';
import { HotlineError, errors } from '../../../errors.ts';
import { errorView } from '../../../http/views.ts';
import { appealType, urgency } from '../../../verb/fields.ts';
import { parseCityTime } from '../city-time.ts';
import { maxContent } from '../../message.ts';
import { receive } from '../../receive.ts';

const MOST_APPEALS = 200;
const CLOCK_SLACK_MS = 5 * 60_000;

/** PostgreSQL holds no NUL in text; as part of a batch it must not stop the others. */
const text = (most: number) => z.string().trim().max(most, `不超过${most}字`).refine((t) => !t.includes('\u0000'), '含有无法保存的字符');

/** `messageId`, `externalId` are the sender's own; they are kept apart from those of other senders. `appealedAt` without a zone is UTC+8. */
export const integrationAppeal = z.strictObject({
  messageId: text(120).min(1),
  title: text(200).nullish(),
  content: text(maxContent).min(1, '请填写诉求内容'),
  channel: z.enum(channels).default('import'),
  phone: text(40).nullish(),
  name: text(60).nullish(),
  externalId: text(100).min(1).nullish(),
  address: text(300).nullish(),
  regionCode: text(32).nullish(),
  hotlineNumber: text(20).nullish(),
  appealedAt: z.string().max(40).nullish(),
  likes: z.int().min(0).nullish(),
  appealType: appealType.nullish(),
  urgency: urgency.nullish(),
  matterCode: text(32).nullish(),
}).openapi('IntegrationAppeal');

export const appealsInput = z.object({ messages: z.array(z.unknown()).min(1, '至少一条').max(MOST_APPEALS, `一次不超过${MOST_APPEALS}条`) });
const appealResult = z.union([
  z.object({ messageId: z.string(), ticketNo: z.string(), duplicate: z.boolean() }),
  z.object({ messageId: z.string(), error: errorView.shape.error }),
]);
export const appealsResult = z.object({ results: z.array(appealResult) }).openapi('IntegrationResults');
export type AppealResult = z.infer<typeof appealResult>;

/** A message's id at the one door. */
export const doorId = (client: string, messageId: string): string => `${client}:${messageId}`;

/**
 * Registers the messages one after the other, in the order given. One that is refused does not stop the rest.
 * What is no refusal (the database is away) is thrown: the sender repeats the batch, and what went in stays once.
 */
export async function receiveAppeals(core: Core, client: string, messages: unknown[]): Promise<AppealResult[]> {
  const results: AppealResult[] = [];
  for (const message of messages) results.push(await receiveAppeal(core, client, message));
  return results;
}

async function receiveAppeal(core: Core, client: string, raw: unknown): Promise<AppealResult> {
  const messageId = String((raw as { messageId?: unknown } | null)?.messageId ?? '').slice(0, 120);
  try {
    const { ticketNo, duplicate } = await receive(core, system(`integration:${client}`), toMessage(core, client, raw));
    return { messageId, ticketNo, duplicate };
  } catch (error) {
    if (error instanceof HotlineError) return { messageId, ...error.toJSON() };
    throw error;
  }
}

function toMessage(core: Core, client: string, raw: unknown): unknown {
  const checked = integrationAppeal.safeParse(raw);
  if (!checked.success) throw errors.wrongFields(checked.error);
  const { messageId, externalId, appealedAt, ...rest } = checked.data;
  return { ...rest, messageId: doorId(client, messageId), externalId: externalId && doorId(client, externalId), appealedAt: appealedAt ? past(core, appealedAt) : null };
}

function past(core: Core, written: string): Date {
  const at = parseCityTime(written);
  if (!at) throw errors.invalid([{ path: 'appealedAt', message: '无法识别的时间' }]);
  if (at.getTime() > core.now().getTime() + CLOCK_SLACK_MS) throw errors.invalid([{ path: 'appealedAt', message: '晚于现在' }]);
  return at;
}
