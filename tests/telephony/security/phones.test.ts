import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { phone, seat } from '../../../telephony/db/schema/index.ts';
import { issueCitizenPhone, issuePhone, keepSecurity, provisionAll, refuseInbound, userOf } from '../../../telephony/security/index.ts';
import { endPhones } from '../../../telephony/security/phones/revoke.ts';
import { changePassword, logIn, logOut, sessionId } from '../../../ticketing/access/session.ts';
import { session, staff } from '../../../ticketing/db/schema/index.ts';
import { testCore, testPassword, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { toldEngine } from './told-engine.ts';

let core: TestCore;
let told: ReturnType<typeof toldEngine>;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
beforeEach(() => { told = toldEngine(); });

const begin = async (username: string) => {
  const { token, actor } = await logIn(core, username, testPassword, '10.0.0.5');
  return { token, actor, id: sessionId(token) };
};
const rowOf = async (user: string) => (await core.db.select().from(phone).where(eq(phone.user, user)))[0]!;

describe('the telephone of a log-in', () => {
  it('is provisioned at the switch, ends with the log-in at the latest, and its password is in no table', async () => {
    const { actor, id } = await begin('agent1');
    const made = await issuePhone(core, told.engine, actor, id);
    expect(userOf(made.user)).toEqual({ kind: 'agent', staffId: actor.staffId });
    expect(told.users.get(made.user)).toEqual({ password: made.password, until: new Date(made.until), kind: 'agent' });
    expect(Date.parse(made.until) - core.clock.now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
    expect(made.password).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(await rowOf(made.user))).not.toContain(made.password);
  });
  it('is the same one for a page that was loaded anew, and a new one for another log-in, whose predecessor ends', async () => {
    const first = await begin('agent2');
    const a = await issuePhone(core, told.engine, first.actor, first.id);
    expect(await issuePhone(core, told.engine, first.actor, first.id)).toEqual(a);
    const fresh = await issuePhone(core, told.engine, first.actor, first.id, { fresh: true });
    expect(fresh.user).not.toBe(a.user);
    expect((await rowOf(a.user)).revokedWhy).toBe('replaced');
    const second = await begin('agent2');
    const b = await issuePhone(core, told.engine, second.actor, second.id);
    expect([...told.users.keys()]).toEqual([b.user]);
    expect((await rowOf(fresh.user)).revokedWhy).toBe('takenOver');
  });
  it('two tabs that ask at once get the same one', async () => {
    const { actor, id } = await begin('agent3');
    const made = await Promise.all([1, 2, 3].map(() => issuePhone(core, told.engine, actor, id)));
    expect(new Set(made.map((m) => m.user)).size).toBe(1);
  });
  it('is refused to a log-in that is over, or another person’s', async () => {
    const mine = await begin('agent1');
    const other = await begin('agent2');
    expect(await refusal(issuePhone(core, told.engine, mine.actor, other.id))).toBe('notLoggedIn');
    await logOut(core, mine.token);
    expect(await refusal(issuePhone(core, told.engine, mine.actor, mine.id))).toBe('notLoggedIn');
  });
  it('a switch that comes back is told every telephone that is valid, with the password it had, and no other', async () => {
    const { actor, id, token } = await begin('agent4');
    const kept = await issuePhone(core, told.engine, actor, id);
    const gone = await begin('teamlead1');
    const ended = await issuePhone(core, told.engine, gone.actor, gone.id);
    await core.db.delete(session).where(eq(session.staffId, gone.actor.staffId));
    const again = toldEngine();
    await provisionAll(core, again.engine);
    expect(again.users.get(kept.user)?.password).toBe(kept.password);
    expect(again.users.has(ended.user)).toBe(false);
    await logOut(core, token);
  });
});

describe('it ends', () => {
  const issued = async (username: string) => { const login = await begin(username); return { ...login, ...(await issuePhone(core, told.engine, login.actor, login.id)) }; };

  it('at once when its person logs out, in whichever process that was', async () => {
    const stop = await keepSecurity(core, told.engine);
    const one = await issued('enterprise1');
    const stays = await issued('enterprise2');
    await logOut(core, one.token);
    await expect.poll(() => [...told.users.keys()], { timeout: 15_000 }).toEqual([stays.user]);
    expect((await rowOf(one.user)).revokedWhy).toBe('loggedOut');
    await stop();
  });
  it('with a new password, since the log-ins before it end', async () => {
    const one = await issued('callback1');
    await changePassword(core, 'callback1', testPassword, 'another password 9', null);
    expect(await endPhones(core, told.engine)).toContain(one.user);
  });
  it('for who is deactivated even in a call; for whose log-in merely ran out only after the call', async () => {
    const leaver = await issued('callback2');
    const tired = await issued('coordinator1');
    for (const p of [leaver, tired]) await core.db.insert(seat).values({ staffId: p.actor.staffId, state: 'talking', since: core.clock.now, phoneUser: p.user, callId: 1 });
    await core.db.update(staff).set({ active: false }).where(eq(staff.id, leaver.actor.staffId));
    expect(await endPhones(core, told.engine)).toEqual([leaver.user]);
    expect((await rowOf(leaver.user)).revokedWhy).toBe('deactivated');
    core.clock.advance(13 * 3_600_000);
    expect(await endPhones(core, told.engine)).not.toContain(tired.user);
    await core.db.update(seat).set({ callId: null, state: 'afterCall' }).where(eq(seat.staffId, tired.actor.staffId));
    expect(await endPhones(core, told.engine)).toContain(tired.user);
    expect((await rowOf(tired.user)).revokedWhy).toBe('expired');
  });
});

describe('a citizen’s browser', () => {
  const inbound = (user: string) => refuseInbound(core, { kind: 'user', user }, '12345');

  it('may call once, within ten minutes', async () => {
    const one = await issueCitizenPhone(core, told.engine, { address: '198.51.100.1', name: '王先生' });
    expect(userOf(one.user)).toEqual({ kind: 'citizen' });
    expect(await inbound(one.user)).toBeNull();
    expect(await inbound(one.user)).toMatchObject({ why: 'oneCall', say: [] });
    const late = await issueCitizenPhone(core, told.engine, { address: '198.51.100.1' });
    core.clock.advance(10 * 60_000);
    expect(await inbound(late.user)).toMatchObject({ why: 'oneCall' });
  });
  it('keeps its telephone while it calls, and loses it when it never called', async () => {
    const calls = await issueCitizenPhone(core, told.engine, { address: '198.51.100.2' });
    const never = await issueCitizenPhone(core, told.engine, { address: '198.51.100.2' });
    await inbound(calls.user);
    core.clock.advance(11 * 60_000);
    const ended = await endPhones(core, told.engine);
    expect([ended.includes(never.user), ended.includes(calls.user)]).toEqual([true, false]);
    expect(told.users.get(calls.user)!.until > core.clock.now).toBe(true);
    core.clock.advance(4 * 3_600_000);
    expect(await endPhones(core, told.engine)).toContain(calls.user);
  });
  it('gets so many telephones a minute and hour, by address', async () => {
    const ask = (address: string) => refusal(issueCitizenPhone(core, told.engine, { address }));
    for (let i = 0; i < 6; i++) expect(await ask('198.51.100.3')).toBe('allowed');
    expect(await ask('198.51.100.3')).toBe('tooMany');
    expect(await ask('198.51.100.4')).toBe('allowed');
    core.clock.advance(61_000);
    expect(await ask('198.51.100.3')).toBe('allowed');
  });
  it('and an agent’s telephone dials nothing itself; a made-up user is nobody', async () => {
    const { actor, id } = await begin('agent1');
    const mine = await issuePhone(core, told.engine, actor, id);
    expect(await inbound(mine.user)).toMatchObject({ why: 'agentsDialNothing', cause: 'refused' });
    expect(await inbound('c-00000000000000000000')).toMatchObject({ why: 'unknownUser' });
    expect([userOf('a1'), userOf('root'), userOf('c-x'), userOf("a1-0123456789abcdef'")]).toEqual([null, null, null, null]);
  });
});
