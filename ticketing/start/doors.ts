import type { Server } from 'node:http';
import type { Service } from './module.ts';

/** Hands each WebSocket to the service whose door it knocks at; there is nothing behind other paths. */
export function openDoors(server: Server, services: readonly Service[]): void {
  const doors: NonNullable<Service['doors']> = Object.assign({}, ...services.map((s) => s.doors ?? {}));
  server.on('upgrade', (request, socket, head) => {
    // A visitor who goes away in the middle is no reason to fall.
    socket.on('error', () => socket.destroy());
    const door = doors[new URL(request.url ?? '/', 'http://door').pathname];
    if (door) door(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
}
