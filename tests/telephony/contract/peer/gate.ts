import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/**
 * An address before ours, which lets nobody in until it is opened; what came meanwhile comes then.
 * libdatachannel fails a connection whose first words of DTLS come while it still reads the answer that names their fingerprint.
 */
export interface Gate { port: number; open(): void; close(): void }

/** @param ours the port behind it */
export async function gate(ours: number): Promise<Gate> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  let opened = false;
  let theirs: number | undefined;
  const early: Buffer[] = [];
  socket.on('error', () => {});
  socket.on('message', (bytes, { port }) => {
    if (port === ours) return theirs === undefined ? undefined : socket.send(bytes, theirs, '127.0.0.1');
    theirs = port;
    if (opened) socket.send(bytes, ours, '127.0.0.1');
    else early.push(bytes);
  });
  return {
    port: socket.address().port,
    open() {
      opened = true;
      for (const bytes of early.splice(0)) socket.send(bytes, ours, '127.0.0.1');
    },
    close() { socket.close(); },
  };
}
