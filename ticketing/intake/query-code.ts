import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '../core.ts';

/** 查询码: eight digits a citizen can say on the phone, derived from the ticket number with a secret. Nothing is stored, so nothing can leak, and a message sent twice gets the same code. */
export function queryCode(core: Pick<Core, 'subkey'>, ticketNo: string): string {
  const digest = createHmac('sha256', core.subkey('queryCode')).update(ticketNo).digest();
  return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, '0');
}

/** In constant time; a wrong length is simply wrong. */
export function isQueryCode(core: Pick<Core, 'subkey'>, ticketNo: string, given: string): boolean {
  const right = Buffer.from(queryCode(core, ticketNo));
  const asked = Buffer.from(given);
  return asked.length === right.length && timingSafeEqual(asked, right);
}
