import { fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/**
 * How even a stream of packets can be on this machine now: the longest gap, in ms, in one that a process of its own sends to us every 20 ms, without any switch.
 * What a switch shows is held against it: a machine that is busy with other things has gaps that are not the switch's.
 */
export async function yardstick(): Promise<{ gap(): number; stop(): void }> {
  const socket = createSocket('udp4');
  let last = 0;
  let longest = 0;
  socket.on('message', () => {
    const now = performance.now();
    if (last) longest = Math.max(longest, now - last);
    last = now;
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const child = fork(new URL('./yardstick-sender.mjs', import.meta.url), [String(socket.address().port)], { execArgv: [] });
  await once(socket, 'message');
  return {
    gap: () => longest,
    stop: () => {
      child.kill();
      socket.close();
    },
  };
}
