/** What WeChat sends: https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Receiving_standard_messages.html */
import { z } from 'zod';
import type { Core } from '../../../core.ts';
import { errors } from '../../../errors.ts';
import { answerText, welcome, wordsPlease } from '../conversation.ts';

const id = z.string().min(1).max(128);
const head = { ToUserName: id, FromUserName: id, CreateTime: z.string().regex(/^\d{1,12}$/) };
const messageId = z.string().regex(/^\d{1,32}$/);

/** `FromUserName` is the citizen's openid at this account. */
const wechatMessage = z.discriminatedUnion('MsgType', [
  z.object({ ...head, MsgType: z.literal('text'), MsgId: messageId, Content: z.string() }),
  z.object({ ...head, MsgType: z.literal('event'), Event: z.string().max(64) }),
  z.object({ ...head, MsgType: z.enum(['image', 'voice', 'video', 'shortvideo', 'location', 'link']) }),
]);
export type WechatMessage = z.infer<typeof wechatMessage>;

/** @throws HotlineError malformed */
export function readWechatMessage(fields: Record<string, unknown>): WechatMessage {
  const checked = wechatMessage.safeParse(fields);
  if (!checked.success) throw errors.malformed('不是可以识别的微信消息。', `Not a WeChat message we know: ${checked.error.issues.map((i) => i.path.join('.')).join(', ')}.`);
  return checked.data;
}

/**
 * The words to answer with; null where WeChat expects silence. WeChat sends a message up to three times when the answer
 * is late: it carries the same MsgId, so it is the same ticket and the same answer.
 */
export async function answerWechat(core: Core, message: WechatMessage): Promise<string | null> {
  if (message.MsgType === 'event') return message.Event === 'subscribe' ? welcome : null;
  if (message.MsgType !== 'text') return wordsPlease;
  const { text } = await answerText(core, { channel: 'wechat', messageId: message.MsgId, content: message.Content, wechatOpenId: message.FromUserName });
  return text;
}
