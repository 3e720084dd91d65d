import { describe, expect, test } from 'vitest';
import { roles, type Actor, type Role } from '../../../ticketing/access/actor.ts';
import { assignmentStates, requestStates, supervisionStates, ticketStates } from '../../../ticketing/db/schema/types.ts';
import { HotlineError } from '../../../ticketing/errors.ts';
import { permission, tables, transition } from '../../../ticketing/verb/permission.ts';
import { assignmentVerbs, citizenVerbs, requestVerbs, supervisionVerbs, ticketVerbs } from '../../../ticketing/verb/registry.ts';
import type { AnyVerb, AssignmentRow, Kind, RequestRow, Subject, SupervisionRow, TicketRow } from '../../../ticketing/verb/verb.ts';

const now = new Date('2026-03-02T10:00:00+08:00');
const states: Record<Kind, readonly string[]> = { ticket: ticketStates, assignment: assignmentStates, request: requestStates, supervision: supervisionStates };

/** A subject on which no guard has anything to say. */
function subject(kind: Kind, state: string, verb = ''): Subject {
  const ticket = { isConfidential: ['confirmScrub', 'requestReveal', 'requestLift'].includes(verb), appealType: 'help', urgency: 'normal', isAnonymous: true, returnCount: 2, urgedAt: null, closedAt: null, registeredBy: 1, ...(verb === 'object' ? { scoringExcluded: 'unreasonable' } : {}), state: kind === 'ticket' ? state : 'inProgress' } as TicketRow;
  const assignment = { id: 1, unitId: 'yx-cg', unitPath: 'yc-gov/yx-gov/yx-cg/', role: 'lead', contactedAt: now, returnUntil: new Date(now.getTime() + 1), state: kind === 'assignment' ? state : 'signed' } as AssignmentRow;
  if (kind === 'assignment' && state) Object.assign(assignment, leadOnly.includes(verb) ? {} : { role: 'delegated', parentId: 2 });
  const above = { ...assignment, id: 2, role: 'lead', parentId: null, state: 'handling' } as AssignmentRow;
  return { ticket, assignment, request: { state: kind === 'request' ? state : 'pending' } as RequestRow, supervision: { kind: 'order', level: 1, escalatedAt: now, unitId: 'yx-cg', state: kind === 'supervision' ? state : 'issued' } as SupervisionRow, assignments: [assignment, above] };
}
/** Verbs that only the unit answerable to the citizen does. */
const leadOnly = ['askCitizen', 'requestPark', 'requestUnreasonable', 'requestSuspension'];
const staff = (role: Role, unitPath = 'yc-gov/yx-gov/yx-cg/'): Actor => ({ kind: 'staff', staffId: 1, username: 'x', name: '某某', unitId: 'yx-cg', unitName: '', unitPath, unitIds: ['yx-cg'], roles: [role], hotlineNumbers: [] });
const someone = (v: AnyVerb): Actor => {
  const who = transition(v).who;
  const role = roles.find((r) => who.includes(r));
  return role ? staff(role) : { kind: 'citizen', ticketId: 1 };
};
const idOf = (verdict: ReturnType<typeof permission>) => ('refusal' in verdict ? verdict.refusal.id : 'allowed');

/** Who decides on a request depends on its kind as well: tests/ticketing/request. */
const byTableAlone = [...new Set([...ticketVerbs, ...assignmentVerbs, ...supervisionVerbs, ...citizenVerbs])];

describe.each(byTableAlone.map((v) => [`${v.kind}.${v.name}`, v] as const))('%s', (_name, v) => {
  const row = transition(v);

  test('is allowed in exactly the states of its row', () => {
    const allowed = states[v.kind].filter((s) => idOf(permission(v, subject(v.kind, s, v.name), someone(v), now)) === 'allowed');
    expect(allowed).toEqual(states[v.kind].filter((s) => row.from.includes(s)));
  });

  test('is refused elsewhere with the state it needs', () => {
    const elsewhere = states[v.kind].find((s) => !row.from.includes(s))!;
    const verdict = permission(v, subject(v.kind, elsewhere), someone(v), now);
    expect('refusal' in verdict && verdict.refusal).toBeInstanceOf(HotlineError);
    expect('refusal' in verdict && verdict.refusal.details).toMatchObject({ from: row.from, state: elsewhere });
  });

  test('is open to exactly the roles of its row', () => {
    const allowed = roles.filter((r) => idOf(permission(v, subject(v.kind, row.from[0]!, v.name), staff(r), now)) !== 'notAllowed');
    expect(allowed).toEqual(roles.filter((r) => row.who.includes(r)));
  });
});

test('a unit acts on its own assignments and on those below it, and on no others', () => {
  const sign = assignmentVerbs.find((v) => v.name === 'sign')!;
  const at = (path: string) => idOf(permission(sign, subject('assignment', 'dispatched'), staff('unitContact', path), now));
  expect([at('yc-gov/yx-gov/yx-cg/'), at('yc-gov/yx-gov/'), at('yc-gov/yx-gov/yx-zj/'), at('yc-gov/yx-gov/yx-cg/team/')]).toEqual(['allowed', 'allowed', 'notAllowed', 'notAllowed']);
});

test.each(requestVerbs.map((v) => [v.name, v] as const))('a request is decided only while it is open: %s', (_name, v) => {
  const over = requestStates.filter((s) => !transition(v).from.includes(s));
  expect(over).toEqual(expect.arrayContaining(['approved', 'rejected', 'withdrawn']));
  for (const state of over) expect(idOf(permission(v, subject('request', state), staff(roles.find((r) => transition(v).who.includes(r))!), now))).toBe('wrongState');
});

describe.each(Object.entries(tables))('the %s table', (kind, table) => {
  test('names every verb once', () => {
    expect(new Set(table.map((t) => t.verb)).size).toBe(table.length);
  });
  test('leads only to states that exist, and every state but the first is led to', () => {
    const reached = new Set(table.flatMap((t) => [...t.to]));
    const first: Record<string, string> = { ticket: 'registered', assignment: 'dispatched', request: 'pending', supervision: 'issued' };
    expect([...reached].every((s) => states[kind as Kind].includes(s))).toBe(true);
    expect(states[kind as Kind].filter((s) => !reached.has(s) && s !== first[kind])).toEqual([]);
  });
});

test('every clock a verb starts is stopped by some verb or fires', () => {
  const all = Object.values(tables).flat();
  const started = new Set(all.flatMap((t) => [...(t.starts ?? [])]));
  const stopped = new Set(all.flatMap((t) => [...(t.stops ?? [])]));
  const fires = new Set(['archive']);
  expect([...started].filter((c) => !stopped.has(c) && !fires.has(c))).toEqual([]);
});
