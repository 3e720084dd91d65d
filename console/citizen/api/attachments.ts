import type { PublicAttachment } from '../../../ticketing/index.ts';
import { call, CallFailed } from './call.ts';

export type { PublicAttachment };

/** A photo over a weak network takes its time. */
const patience = 90_000;
const at = (ticketNo: string) => `/api/public/attachments/${encodeURIComponent(ticketNo)}`;

export const listPhotos = (ticketNo: string, code: string) => call<{ items: PublicAttachment[] }>(`${at(ticketNo)}?code=${encodeURIComponent(code)}`);

/** Sends one file; sent again after a lost answer it is still one. @throws CallFailed */
export async function sendPhoto(ticketNo: string, code: string, file: Blob, name: string): Promise<PublicAttachment> {
  const body = new FormData();
  body.append('code', code);
  body.append('file', file, name);
  const answer = await fetch(at(ticketNo), { method: 'POST', body, credentials: 'omit', signal: AbortSignal.timeout(patience) }).catch(() => { throw new CallFailed('noAnswer', 0, null); });
  const read = (await answer.json().catch(() => null)) as (PublicAttachment & { error?: { id: string; zh: string; en: string } }) | null;
  if (answer.ok && read) return read;
  throw read?.error ? new CallFailed(read.error.id, answer.status, read.error) : new CallFailed('noAnswer', answer.status, null);
}

/** A picture as a data address: the code that opens it stands in no address that a page shows or keeps. */
export async function readPhoto(ticketNo: string, code: string, id: string): Promise<string> {
  const answer = await fetch(`${at(ticketNo)}/${id}?code=${encodeURIComponent(code)}`, { credentials: 'omit', cache: 'no-store' });
  if (!answer.ok) throw new CallFailed('noAnswer', answer.status, null);
  return dataAddress(await answer.blob());
}

export const dataAddress = (blob: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(String(reader.result)));
  reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
  reader.readAsDataURL(blob);
});
