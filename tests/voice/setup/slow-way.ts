import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Between the application and ARI: a network that can be slow, or gone. Telephones of browsers (`/ws`) pass as ever. */
export interface SlowWay {
  port: number;
  /** what Asterisk says comes so much later */
  delayMs: number;
  /** nobody gets through */
  shut: boolean;
  /** every connection that is there breaks */
  cut(): void;
  close(): void;
}

export async function slowWay(to: number): Promise<SlowWay> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    near.setNoDelay(true);
    near.on('error', () => near.destroy());
    near.once('data', (first: Buffer) => {
      const ours = !first.toString('latin1', 0, 8).startsWith('GET /ws');
      if (ours && way.shut) return near.destroy();
      const far = connect(to, '127.0.0.1');
      far.setNoDelay(true);
      if (ours) open.add(near);
      far.on('error', () => near.destroy());
      far.on('close', () => near.destroy());
      near.on('close', () => { open.delete(near); far.destroy(); });
      far.write(first);
      near.on('data', (bytes: Buffer) => far.write(bytes));
      let before = Promise.resolve();
      far.on('data', (bytes: Buffer) => {
        const due = ours && way.delayMs ? wait(way.delayMs) : null;
        if (due) before = before.then(() => due); // in their order, also where a delay ends
        void before.then(() => { near.write(bytes); });
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way: SlowWay = {
    port: (server.address() as AddressInfo).port, delayMs: 0, shut: false,
    cut() { for (const socket of open) socket.destroy(); },
    close() {
      way.shut = true;
      way.cut();
      server.close();
    },
  };
  return way;
}
