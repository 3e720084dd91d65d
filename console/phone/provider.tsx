/** The telephone of whoever is logged in: it lives above the pages, so that going to another page never drops a call. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/error.ts';
import { onPhoneNews } from '../api/live.ts';
import { OwnMessages } from '../floor/own-side.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useSession } from '../shell/session.tsx';
import { createPhone } from './create-phone.ts';
import { createMicrophone } from './media/microphone.ts';
import { createSounds } from './media/sounds.ts';
import type { Phone, PhoneStatus } from './phone.ts';
import { askConnection, doOnCall, doOnSeat, endConnection, setSeat, usePhoneView } from './queries.ts';
import { silent } from './status.ts';
import { nameOfTab, tabTalk } from './tab.ts';
import type { BusyReason, PhoneView } from './types.ts';
import { usePhoneWords } from './words.ts';

/** Who has a telephone (entries.ts has their pages). */
const withPhone = ['agent', 'specialDeskAgent', 'teamLead', 'callbackAgent', 'vendorStaff', 'supervisor', 'unitContact', 'unitLeader', 'handler'];

export interface PhoneDesk {
  /** null while it is read; `engine` null: this city's telephony is off */
  view: PhoneView | null;
  status: PhoneStatus;
  phone: Phone | null;
  /** the call that will ring, or rings, or is on, or was until the after-call work is done: known before the telephone rings */
  callNo: string | null;
  /** `takeOver`: also when another tab or machine has it */
  connect(takeOver?: boolean): Promise<void>;
  disconnect(): Promise<void>;
  /** a verb of the server on the call at hand */
  act(verb: string, input?: unknown): Promise<void>;
  finish(): Promise<void>;
  seat(state: 'ready' | 'busy' | 'offline', reason?: BusyReason): Promise<void>;
  busy: boolean;
}

const PhoneContext = createContext<PhoneDesk | null>(null);
/** Null for those who have no telephone, and where telephony is off. */
export const usePhone = (): PhoneDesk | null => useContext(PhoneContext);

export function PhoneProvider({ children }: { children: ReactNode }) {
  const me = useSession();
  return me.roles.some((r) => withPhone.includes(r)) ? <WithPhone staffId={me.staffId}>{children}</WithPhone> : children;
}

const none = () => () => {};
/** Kept for this log-in: whoever connected once is connected again after a reload, nobody is asked for a microphone out of the blue. */
const wantedKey = (staffId: number) => `hotline.phone.on.${staffId}`;

function WithPhone({ staffId, children }: { staffId: number; children: ReactNode }) {
  const w = usePhoneWords();
  const tell = useTell();
  const { notification } = App.useApp();
  const client = useQueryClient();
  const query = usePhoneView(true);
  const view = query.data ?? null;
  const [phone, setPhone] = useState<Phone | null>(null);
  const [busy, setBusy] = useState(false);
  const [rings, setRings] = useState<string | null>(null);
  const takesOver = useRef(false);
  const anew = useRef(true);
  const tabs = useRef<ReturnType<typeof tabTalk> | null>(null);
  const tab = useRef<string | null>(null);
  const status = useSyncExternalStore(phone?.subscribe ?? none, () => phone?.status() ?? silent);
  const offered = view !== null && view.engine !== null;
  useEffect(() => { if (status.connection === 'off' || status.connection === 'elsewhere') anew.current = true; }, [status.connection]);

  useEffect(() => {
    if (!offered) return;
    const made = createPhone({
      openLine: async () => (await import('./sip/sip-line.ts')).openSipLine, origin: location.origin,
      microphone: createMicrophone(navigator.mediaDevices, window.isSecureContext), sounds: createSounds(),
      async credentials() {
        tab.current ??= await nameOfTab();
        const given = await askConnection({ deviceId: tab.current, takeOver: takesOver.current, anew: anew.current });
        takesOver.current = false;
        anew.current = false;
        tabs.current?.took({ staffId, tab: tab.current });
        return given;
      },
      onRefused: (error) => { if (error instanceof ApiError && error.status === 409) void made.disconnect('elsewhere'); else tell.failed(error); },
    });
    tabs.current = tabTalk((by) => { if (by.staffId === staffId && by.tab !== tab.current && made.status().connection !== 'off') void made.disconnect('elsewhere'); });
    setPhone(made);
    return () => { tabs.current?.close(); tabs.current = null; setPhone(null); void made.disconnect(); };
    // one telephone a log-in: words and messages may change around it
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [offered, staffId]);

  const connect = useCallback(async (takeOver = false) => {
    if (!phone) return;
    takesOver.current = takeOver;
    try {
      await phone.connect();
      localStorage.setItem(wantedKey(staffId), '1');
    } catch (error) {
      // what stands in the way of the microphone is said in the strip; a refusal of the server is not
      if (error instanceof ApiError && error.status === 409) await phone.disconnect('elsewhere');
      else if (error instanceof ApiError) tell.failed(error);
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [phone, staffId]);
  useEffect(() => { if (phone && localStorage.getItem(wantedKey(staffId))) void connect(); }, [phone, connect, staffId]);

  // another machine took it: its tab is not ours to hear from
  const holder = view?.seat?.deviceId ?? null;
  useEffect(() => { if (holder && tab.current && holder !== tab.current && phone?.status().connection === 'ready') void phone.disconnect('elsewhere'); }, [holder, phone]);

  useEffect(() => onPhoneNews((news) => {
    if (news.what === 'ringing' && news.callNo) setRings(news.callNo);
    if (news.what === 'message' && news.text) notification.info({ title: w.message, description: news.text, duration: 0, placement: 'topRight' });
  }), [notification, w]);
  const call = view?.call ?? null;
  useEffect(() => { if (call && call.callNo !== rings) setRings(null); }, [call, rings]);

  // a call that the agent asked for, or that comes back to them after a loss, is not to be answered twice
  const answersItself = call?.answersItself === true && status.talk?.state === 'ringing';
  useEffect(() => { if (answersItself) void phone?.answer().catch(() => {}); }, [answersItself, phone]);

  const work = useCallback(async (doing: () => Promise<unknown>) => {
    setBusy(true);
    try { await doing(); } catch (error) { tell.failed(error); } finally { setBusy(false); void client.invalidateQueries({ queryKey: ['phone'] }); }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client]);
  // what is written after the talk belongs to it still
  const last = useRef<string | null>(null);
  if (call) last.current = call.callNo;
  const callNo = call?.callNo ?? rings ?? (view?.seat?.state === 'afterCall' ? last.current : null);
  const desk = useMemo<PhoneDesk | null>(() => (view && !offered ? null : {
    view, status, phone, callNo, connect, busy,
    disconnect: async () => { localStorage.removeItem(wantedKey(staffId)); await phone?.disconnect(); await work(endConnection); },
    finish: () => work(() => doOnSeat('finish')),
    act: (verb, input) => work(async () => { if (callNo) await doOnCall(callNo, verb, input); }),
    seat: (state, reason) => work(() => setSeat({ state, ...(reason ? { reason } : {}) })),
  }), [view, offered, status, phone, callNo, connect, busy, work, staffId]);
  return <PhoneContext value={desk}>{children}{desk && <OwnMessages />}</PhoneContext>;
}
