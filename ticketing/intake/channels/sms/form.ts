/** application/x-www-form-urlencoded in the encoding its Content-Type names: older SMS gateways in China send GBK. */
import { errors } from '../../../errors.ts';

const ENCODINGS: Record<string, string> = { 'utf-8': 'utf-8', utf8: 'utf-8', gbk: 'gb18030', gb2312: 'gb18030', gb18030: 'gb18030' };

/**
 * The decoder that a Content-Type asks for; UTF-8 when it names none. Bytes that are not in that encoding are refused, never replaced.
 * @throws HotlineError malformed for an encoding we do not know
 */
export function decoderOf(contentType: string): (bytes: Uint8Array) => string {
  const name = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = ENCODINGS[name];
  if (!encoding) throw errors.malformed(`不支持的编码 ${name}，请用 UTF-8 或 GBK。`, `Unsupported charset ${name}; use utf-8 or gbk.`);
  return (bytes) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      throw errors.malformed(`内容不是有效的 ${name} 编码。`, `The body is not valid ${name}.`);
    }
  };
}

/** The fields of a form. Of a field given twice the last counts. */
export function parseForm(body: Uint8Array, decode: (bytes: Uint8Array) => string): Record<string, string> {
  // Latin-1 keeps each byte as one character, so that separators are found before anything is decoded.
  const pairs = Buffer.from(body).toString('latin1').split('&').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => {
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return [decode(percentBytes(name)), decode(percentBytes(value))];
  }));
}

const percentBytes = (text: string) =>
  Buffer.from(text.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
