import net from 'node:net';

/** A TCP port of this machine that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** SSLRequest of PostgreSQL's protocol: length 8, code 80877103. Answered with one letter as soon as the server takes connections. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Does a PostgreSQL take connections on this local port? Needs no password and no client library. */
export function answersAsPostgres(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const settle = (answer: boolean) => { socket.destroy(); resolve(answer); };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (data) => settle(data.toString('latin1') === 'N' || data.toString('latin1') === 'S'));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}
