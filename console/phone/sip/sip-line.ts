/** The line by sip.js: one user agent over a WebSocket of our own origin. */
import { Inviter, Registerer, UserAgent, UserAgentState, type Session } from 'sip.js';
import type { Line, OpenLine } from '../line.ts';
import { createPeer } from '../media/peer.ts';
import type { PhoneCredentials } from '../phone.ts';
import { Final, keepConnected } from './keep-connected.ts';
import { SdpHandler } from './sdp-handler.ts';
import { sipCall, type SipCall } from './sip-call.ts';

/** A registration is asked for so long; it is renewed by every question whether the switch is there. */
const expires = 120;
/** The switch has so long to answer before it counts as gone. */
const patienceMs = 6_000;
/** Credentials are renewed so long before they run out. */
const renewBeforeMs = 60_000;
/** A path is looked for anew when sound has been missing so long: a moment's jam is not a lost network. */
const missedMs = 2_000;

export const openSipLine: OpenLine = ({ origin, credentials, listener, silence }): Line => {
  let agent: UserAgent | null = null;
  let registerer: Registerer | null = null;
  let given: PhoneCredentials | null = null;
  let renewing: ReturnType<typeof setTimeout> | undefined;
  const handlers = new WeakMap<Session, SdpHandler>();
  const calls = new Set<SipCall>();
  const sounds = new Set<SdpHandler>();

  const take = (session: Session, track: MediaStreamTrack): SipCall => {
    let tellSound: (state: 'flowing' | 'lost') => void = () => {};
    const handler = new SdpHandler(createPeer(track, (state) => tellSound(state)));
    handlers.set(session, handler);
    sounds.add(handler);
    const call = sipCall(session, handler);
    calls.add(call);
    let missing: ReturnType<typeof setInterval> | undefined;
    return { ...call, listen: (its) => {
      tellSound = (state) => {
        its.sound(state);
        clearInterval(missing);
        if (state === 'lost') missing = setInterval(() => void keeper.check().then(() => call.restart()).catch(() => {}), missedMs);
      };
      call.listen({ ...its, ended: (why) => { clearInterval(missing); calls.delete(call); sounds.delete(handler); handler.close(); its.ended(why); } });
    } };
  };

  /** Fresh credentials; those of another user need an agent of their own, for which a call is not given up. */
  const renew = async (): Promise<void> => {
    const next = await credentials().catch((cause: unknown) => { throw isNo(cause) ? new Final('no credentials', { cause }) : cause; });
    if (agent && given && (next.user !== given.user || next.domain !== given.domain) && !calls.size) letGo();
    if (!agent) build(next);
    else if (next.user === given?.user) agent.configuration.authorizationPassword = next.password;
    else return renewLater(30_000);
    given = next;
    renewLater(Date.parse(next.until) - Date.now() - renewBeforeMs);
  };
  const renewLater = (ms: number) => {
    clearTimeout(renewing);
    renewing = setTimeout(() => void renew().then(() => keeper.check()).catch((error: unknown) => { if (error instanceof Final) listener.refused(error.cause); else renewLater(10_000); }), Math.max(ms, 5_000));
  };

  const build = (with_: PhoneCredentials) => {
    const uri = UserAgent.makeURI(`sip:${with_.user}@${with_.domain}`);
    if (!uri) throw new Final(`not an address: ${with_.user}@${with_.domain}`);
    agent = new UserAgent({
      uri, authorizationUsername: with_.user, authorizationPassword: with_.password, logBuiltinEnabled: false, logConfiguration: false, noAnswerTimeout: 600, gracefulShutdown: false,
      transportOptions: { server: `${origin.replace(/^http/, 'ws')}${with_.path}`, connectionTimeout: patienceMs / 1_000, keepAliveInterval: 0, traceSip: false },
      sessionDescriptionHandlerFactory: (session) => handlers.get(session)!,
      delegate: {
        onInvite: (invitation) => listener.rang(take(invitation, silence())),
        onDisconnect: () => keeper.down(),
      },
    });
    registerer = new Registerer(agent, { expires, logConfiguration: false, refreshFrequency: 90 });
  };
  const letGo = () => { void agent?.stop().catch(() => {}); agent = null; registerer = null; };

  /** @returns the status of the switch's answer. @throws when there is none in time */
  const register = (): Promise<number> => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the switch does not answer')), patienceMs);
    const done = (status: number) => { clearTimeout(late); resolve(status); };
    registerer!.register({ requestDelegate: { onAccept: () => done(200), onReject: ({ message }) => done(message.statusCode ?? 500) } }).catch((error: unknown) => { clearTimeout(late); reject(error); });
  });
  const admitted = async (): Promise<void> => {
    let status = await register();
    // the password ran out while the machine slept
    if (status === 401 || status === 403 || status === 407) { await renew(); status = await register(); }
    if (status === 401 || status === 403 || status === 407) throw new Final(`refused with ${status}`);
    if (status !== 200) throw new Error(`refused with ${status}`);
  };

  const keeper = keepConnected({
    async connect() {
      if (!agent || !given || Date.parse(given.until) - Date.now() < renewBeforeMs / 2) await renew();
      await (agent!.isConnected() ? undefined : begun(agent!) ? agent!.reconnect() : agent!.start());
      // a registration asked for over the lost connection is waited for by nobody; a new one asks over the new
      registerer = new Registerer(agent!, { expires, logConfiguration: false, refreshFrequency: 90 });
      await admitted();
    },
    ask: admitted,
    drop: () => void agent?.transport.disconnect().catch(() => {}),
    lost: () => listener.lost(),
    back() {
      listener.registered();
      for (const call of calls) void call.restart().catch(() => {});
    },
    refused: (error) => listener.refused(error),
    random: Math.random,
  });

  return {
    open: () => keeper.begin(),
    async dial(number, track) {
      const uri = UserAgent.makeURI(`sip:${number}@${given!.domain}`);
      if (!uri || !agent) throw new Error(`cannot dial ${number}`);
      const inviter = new Inviter(agent, uri);
      const call = take(inviter, track);
      await inviter.invite({ requestDelegate: { onReject: ({ message }) => call.refused(message.statusCode ?? 500) } });
      return call;
    },
    async close() {
      clearTimeout(renewing);
      keeper.stop();
      // a call is not hung up by leaving: it comes back with the telephone, here or in the tab that took it. sip.js would say BYE for each as long as it can be heard.
      if (calls.size) void agent?.transport.disconnect().catch(() => {});
      else if (agent?.isConnected()) await registerer?.unregister().catch(() => {});
      letGo();
      for (const sound of sounds) sound.close();
    },
  };
};

const begun = (agent: UserAgent) => agent.state === UserAgentState.Started;

/** A refusal that asking again will not change; a server that is starting, or has too many askers, is asked again. */
function isNo(error: unknown): boolean {
  const status = (error as { status?: number } | null)?.status ?? 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
