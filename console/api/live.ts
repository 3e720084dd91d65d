/** Listens to the server's stream and renews what changed, so that nobody reloads a page. */
import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ofGroup, ofPhone, ofTicket } from './renewed.ts';

/** Bursts (an import, a batch reply) become one renewal. */
const gatherMs = 400;
/** After a stream was refused. */
const reopenMs = 3_000;

const listeners = new Set<() => void>();
/** Tells whenever something changed somewhere, for pages that choose themselves how often they renew. @returns a function that ends it */
export function onNews(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
const news = () => { for (const listener of listeners) listener(); };

/** What the server tells of telephones: a call that is about to ring, a state that changed, a supervisor's message. */
export interface PhoneNews { what: 'ringing' | 'call' | 'seat' | 'message' | 'floor' | 'words'; callNo?: string; text?: string }
const phoneListeners = new Set<(news: PhoneNews) => void>();
/** Tells at once what the server says of telephones, before anything is read again. @returns a function that ends it */
export function onPhoneNews(listener: (news: PhoneNews) => void): () => void {
  phoneListeners.add(listener);
  return () => void phoneListeners.delete(listener);
}
/** A call changes in fractions of a second; the rest of the page may wait for its burst. */
const gatherPhoneMs = 60;

/**
 * Collects keys and renews each once. Returns the function that notes a key.
 * What is being read just then may be older than the news. It is let finish, for a page that is read more slowly than news come would never come to an end otherwise, and is read once more after that.
 */
export function gatherer(client: Pick<QueryClient, 'invalidateQueries' | 'getQueryCache'>, waitMs = gatherMs) {
  const noted = new Map<string, readonly unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const renew = (queryKey: readonly unknown[]) => {
    const underWay = client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' });
    void client.invalidateQueries({ queryKey }, { cancelRefetch: false });
    for (const reading of underWay) void Promise.allSettled([reading.promise]).then(() => note(reading.queryKey));
  };
  function note(...keys: readonly (readonly unknown[])[]): void {
    if (over) return;
    for (const key of keys) noted.set(JSON.stringify(key), key);
    timer ??= setTimeout(() => {
      timer = undefined;
      const renewed = [...noted.values()];
      noted.clear();
      for (const queryKey of renewed) renew(queryKey);
    }, waitMs);
  }
  return { note, stop() { over = true; clearTimeout(timer); } };
}

/** Keeps the stream open while somebody is logged in. Whenever it opens everything is read again, for what was missed. */
export function useLive(on: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!on) return;
    const gather = gatherer(client);
    const gatherPhone = gatherer(client, gatherPhoneMs);
    let stream: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      stream = new EventSource('/api/stream');
      // also the first time: what changed after a page was read and before the stream was open came to nobody's ears; and `missed`, when the server itself heard nothing for a while
      for (const kind of ['open', 'missed']) stream.addEventListener(kind, () => gather.note(...[...ofTicket, ...ofGroup, ...ofPhone, 'ticket'].map((k) => [k])));
      stream.addEventListener('ticket', (event) => {
        const { ticketNo } = JSON.parse((event as MessageEvent<string>).data) as { ticketNo: string };
        gather.note(['ticket', ticketNo], ...ofTicket.map((k) => [k]));
      });
      for (const kind of ['open', 'missed', 'ticket', 'group', 'phone']) stream.addEventListener(kind, news);
      stream.addEventListener('group', () => gather.note(...ofGroup.map((k) => [k])));
      stream.addEventListener('phone', (event) => {
        const told = JSON.parse((event as MessageEvent<string>).data) as PhoneNews;
        // words come every few seconds of a talk, and change nothing else
        if (told.what === 'words') gatherPhone.note(['calls', 'transcript', told.callNo]);
        else gatherPhone.note(...ofPhone.map((k) => [k]));
        for (const listener of phoneListeners) listener(told);
      });
      // A lost connection comes back by itself; an answer that is no stream (a proxy's 502 while the server starts again) ends it for good.
      stream.addEventListener('error', () => { if (stream.readyState === EventSource.CLOSED) again = setTimeout(listen, reopenMs); });
    };
    listen();
    return () => { clearTimeout(again); stream.close(); gather.stop(); gatherPhone.stop(); };
  }, [on, client]);
}
