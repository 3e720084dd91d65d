import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call { method: string; url: string; headers: IncomingHttpHeaders; body: string }
export interface Provider { url: string; calls: Call[]; answer: (call: Call) => { status?: number; body: unknown }; close(): Promise<void> }

/** A provider's edge: a real HTTP server that notes what it is asked and answers as it is told. */
export async function startProvider(): Promise<Provider> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = { method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    provider.calls.push(call);
    const { status = 200, body } = provider.answer(call);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const provider: Provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls: [], answer: () => ({ status: 500, body: {} }),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
  return provider;
}
