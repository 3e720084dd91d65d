import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { CallControl } from './call-control.ts';

export interface SipDoorOptions {
  engine: Pick<CallControl, 'webSocketUrl'>;
  /** how the outside reaches this server: pages from there may open the door, as pages of the host that was asked for */
  publicUrl: string;
}

/** `door` goes into Service.doors as /sip; `close` ends every connection. */
export interface SipDoor { door(request: IncomingMessage, socket: Duplex, head: Buffer): void; close(): void }

/** The way of a browser's telephone to the switch: SIP over WebSocket (RFC 7118) through the server's own port. */
export function sipDoor(_options: SipDoorOptions): SipDoor {
  return { door: (_request, socket) => void socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'), close() {} };
}
