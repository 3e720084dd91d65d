/** A SIP message, as far as a carrier of the tests reads it (RFC 3261 §7). */
export interface SipMessage { /** of a request */ method: string; /** of an answer, else 0 */ status: number; headers: Map<string, string[]>; body: string }

const compact: Record<string, string> = { v: 'via', f: 'from', t: 'to', i: 'call-id', m: 'contact', l: 'content-length', c: 'content-type' };

export function readMessage(text: string): SipMessage {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    const key = compact[name] ?? name;
    headers.set(key, [...headers.get(key) ?? [], line.slice(at + 1).trim()]);
  }
  return { method: first.startsWith('SIP/2.0') ? '' : first.split(' ')[0]!, status: first.startsWith('SIP/2.0') ? Number(first.split(' ')[1]) : 0, headers, body: text.slice(end + 4) };
}

/** What of a stream is whole messages, and what is left of the next one. */
export function wholeMessages(stream: string): { messages: string[]; rest: string } {
  const messages: string[] = [];
  let rest = stream.replace(/^(\r\n)+/, '');
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return { messages, rest };
    const length = Number(/\r\n(?:Content-Length|l):\s*(\d+)/i.exec(rest.slice(0, end + 2))?.[1] ?? 0);
    if (rest.length < end + 4 + length) return { messages, rest };
    messages.push(rest.slice(0, end + 4 + length));
    rest = rest.slice(end + 4 + length).replace(/^(\r\n)+/, '');
  }
}
