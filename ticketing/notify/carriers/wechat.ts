import type { Carrier } from '../carrier.ts';
import { CarrierError } from './carrier-error.ts';
import { postJson } from './post-json.ts';
import { wechatToken, type WechatAccount } from './wechat-token.ts';

const API = 'https://api.weixin.qq.com';
/** WeChat's limit for a text, in bytes. */
const MOST_BYTES = 2048;
/** The token was wrong or has ended. */
const TOKEN_CODES = new Set([40001, 40014, 42001, 42007]);
/** Wrong openid, citizen unsubscribed, more than 48 hours since they wrote, text refused, account without this right. */
const PERMANENT_CODES = new Set([40003, 43004, 45002, 45015, 45047, 48001, 48002, 87014]);

/**
 * Customer-service messages of an official account; a citizen can be reached for 48 hours after writing.
 * https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * WeChat returns no id of the message, so our key stands for it.
 */
export function wechatCarrier(account: WechatAccount, { api = API, now = () => new Date() }: { api?: string; now?: () => Date } = {}): Carrier {
  const token = wechatToken(account, api, now);

  async function sendWith(accessToken: string, to: string, body: string): Promise<{ code: number; said: string }> {
    const url = `${api}/cgi-bin/message/custom/send?access_token=${encodeURIComponent(accessToken)}`;
    const { errcode, errmsg } = await postJson('wechat', url, { touser: to, msgtype: 'text', text: { content: shorten(body) } });
    return { code: Number(errcode ?? -1), said: String(errmsg ?? 'no errcode') };
  }

  return {
    async send({ to, body, key }) {
      const first = await token.get();
      let answer = await sendWith(first, to, body);
      if (TOKEN_CODES.has(answer.code)) {
        token.drop(first);
        answer = await sendWith(await token.get(), to, body);
      }
      if (answer.code !== 0) throw new CarrierError('wechat', answer.code, answer.said, PERMANENT_CODES.has(answer.code));
      return key;
    },
  };
}

/** Whole letters only. */
function shorten(text: string): string {
  if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  const letters = [...text];
  let bytes = Buffer.byteLength('…');
  const end = letters.findIndex((letter) => (bytes += Buffer.byteLength(letter)) > MOST_BYTES);
  return `${letters.slice(0, end).join('')}…`;
}
