// A packet every 20 ms to the port that is named, by the clock and not by the last packet.
import { createSocket } from 'node:dgram';

const socket = createSocket('udp4');
const begun = performance.now();
let sent = 0;
const tick = () => {
  for (; sent < (performance.now() - begun) / 20; sent += 1) socket.send(Buffer.alloc(172), Number(process.argv[2]), '127.0.0.1');
  setTimeout(tick, 10);
};
tick();
process.on('disconnect', () => process.exit());
