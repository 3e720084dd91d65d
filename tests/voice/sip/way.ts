import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { wholeMessages } from './message.ts';

/** How SIP goes to the other side. */
export interface Way { transport: 'UDP' | 'TLS'; /** our own port */ port: number; /** they closed it */ readonly gone: boolean; send(text: string): void; onMessage: (text: string) => void; close(): void }

export async function udpWay(to: string): Promise<Way> {
  const [host, port] = to.split(':');
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const way: Way = { transport: 'UDP', port: socket.address().port, gone: false, onMessage: () => {}, send: (text) => socket.send(text, Number(port), host), close: () => socket.close() };
  socket.on('message', (bytes) => way.onMessage(bytes.toString()));
  return way;
}

/** @throws what TLS refuses: a certificate that is wanted, or not trusted */
export async function tlsWay(to: string, options: ConnectionOptions): Promise<Way> {
  const [host, port] = to.split(':');
  const socket = connect({ host, port: Number(port), minVersion: 'TLSv1.2', ...options });
  await once(socket, 'secureConnect');
  return wayOver(socket);
}

export function wayOver(socket: TLSSocket): Way {
  const way: Way = { transport: 'TLS', port: socket.localPort!, get gone() { return socket.destroyed || socket.readableEnded; }, onMessage: () => {}, send: (text) => socket.write(text), close: () => socket.destroy() };
  let stream = '';
  socket.on('error', () => {});
  socket.on('data', (bytes: Buffer) => {
    const { messages, rest } = wholeMessages(stream + bytes.toString());
    stream = rest;
    for (const message of messages) way.onMessage(message);
  });
  return way;
}
