/** A line's own system as it stands somewhere else: a real HTTP server that checks what it gets, and can be down, slow or rude. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestSignature, signedHeaders } from '../../../ticketing/intake/channels/integration/signature.ts';

export const secret = 'a secret shared with the other side';
export interface Taken { key: string; client: string; body: Record<string, any> }

export async function outsideSystem() {
  const taken: Taken[] = [];
  const keys = new Set<string>();
  const self = {
    taken, repeats: 0, forged: 0,
    /** how it behaves: takes cases, refuses, or answers only after `release` */
    mode: 'up' as 'up' | 'refuses' | 'breaks' | 'hangs',
    url: '',
    /** the cases and messages, in the order in which they came */
    kinds: () => taken.map((t) => t.body.kind as string),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
  const read = async (req: IncomingMessage) => { const chunks: Buffer[] = []; for await (const c of req) chunks.push(c as Buffer); return Buffer.concat(chunks); };
  const server = createServer(async (req, res) => {
    const body = await read(req);
    const header = (name: string) => String(req.headers[name] ?? '');
    const right = requestSignature(secret, { method: 'POST', path: req.url!, timestamp: header('x-hotline-timestamp'), nonce: header('x-hotline-nonce'), body });
    if (right !== header('x-hotline-signature')) { self.forged++; res.writeHead(401).end(); return; }
    if (self.mode === 'hangs') return; // took the call and says nothing
    if (self.mode === 'refuses') { res.writeHead(503).end(); return; }
    const key = header('idempotency-key');
    if (keys.has(key)) self.repeats++; else { keys.add(key); taken.push({ key, client: header('x-hotline-client'), body: JSON.parse(body.toString('utf8')) as Record<string, any> }); }
    if (self.mode === 'breaks') { req.socket.destroy(); return; } // took it, and the answer was lost
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ outsideNo: `AJ-${keys.size}` }));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  self.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cases?from=12345`;
  return self;
}

let nonces = 0;
/** The headers and body of a status message as the other side sends it. */
export function statusRequest(keyId: string, body: unknown, now: Date, key = secret) {
  const text = JSON.stringify(body);
  const request = { method: 'POST', path: '/api/channels/lines/status', timestamp: String(Math.floor(now.getTime() / 1000)), nonce: `outside-${String(++nonces).padStart(6, '0')}`, body: text };
  return { method: 'POST', headers: { 'content-type': 'application/json', ...signedHeaders(keyId, key, request) }, body: text };
}
