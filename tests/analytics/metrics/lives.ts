/** Tickets that live at random, by verbs that somebody may do: what the figures are counted from in a test. */
import { seeded } from '../../generate/random.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { HotlineError } from '../../../ticketing/errors.ts';
import { act, type Target } from '../../../ticketing/verb/act.ts';
import { permission } from '../../../ticketing/verb/permission.ts';
import { assignmentVerbs, citizenVerbs, requestVerbs, supervisionVerbs, ticketVerbs } from '../../../ticketing/verb/registry.ts';
import type { Actor } from '../../../ticketing/access/actor.ts';
import type { AnyVerb, Subject } from '../../../ticketing/verb/verb.ts';
import { inputOf } from '../../scenario/random-lives/inputs.ts';
import { look, type Life } from '../../scenario/random-lives/life.ts';
import type { TestCore } from '../../setup/core.ts';

const verbs: AnyVerb[] = [...new Set([...ticketVerbs, ...assignmentVerbs, ...requestVerbs, ...supervisionVerbs, ...citizenVerbs])];
const people = ['agent1', 'teamlead1', 'dispatcher1', 'coordinator1', 'coordinator2', 'reviewer1', 'callback1', 'supervisor1', 'esupervision1', 'mayor', ...['yx-cg', 'yx-zj', 'yx-hb', 'yc-dc', 'st-990101001'].flatMap((u) => [`${u}-contact`, `${u}-leader`, `${u}-handler`])];
const mainLine = ['ticket.dispatch', 'assignment.sign', 'assignment.contact', 'assignment.resolve', 'ticket.passReview', 'ticket.visit', 'request.endorse', 'request.approve', 'ticket.goOn', 'assignment.resume', 'ticket.unpark'];
const ends = ['ticket.cancel', 'ticket.decline', 'ticket.transfer', 'ticket.merge'];
const places = ['990101', '990101001', '990102', '9901'];
const channels = ['call', 'web', 'wechat', 'window', 'grid'] as const;
const waits = [0, 0, 600_000, 3_600_000, 20 * 3_600_000, 4 * 86_400_000];

const name = (v: AnyVerb) => `${v.kind}.${v.name}`;
function targets({ ticket, assignments, requests, supervisions }: Life, verb: AnyVerb): { target: Target; subject: Subject }[] {
  const subject = { ticket, assignments };
  if (verb.kind === 'ticket') return [{ target: { ticketId: ticket.id }, subject }];
  if (verb.kind === 'assignment') return assignments.map((a) => ({ target: { assignmentId: a.id }, subject: { ...subject, assignment: a } }));
  if (verb.kind === 'request') return requests.map((r) => ({ target: { requestId: r.id }, subject: { ...subject, request: r, assignment: assignments.find((a) => a.id === r.assignmentId) } }));
  return supervisions.map((s) => ({ target: { supervisionId: s.id }, subject: { ...subject, supervision: s } }));
}

/** @returns how many acts were done */
export async function liveAtRandom(core: TestCore, { tickets, steps, seed }: { tickets: number; steps: number; seed: number }): Promise<number> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const staff = await Promise.all(people.map((p) => core.staff(p)));
  const caseAgentId = (await core.staff('enterprise2')).staffId;
  const ids: number[] = [];
  let done = 0;
  for (let i = 0; i < tickets; i++) {
    core.clock.advance(pick(waits));
    ids.push((await core.register({ phone: `154000${String(10000 + random.below(8))}`, regionCode: pick(places), channel: pick(channels), appealType: pick(['help', 'complaint', 'consult']), ...(random.chance(0.1) ? { accusedUnitId: 'yx-zj', appealType: 'complaint' } : {}) })).ticketId);
    for (let step = 0; step < steps; step++) {
      core.clock.advance(pick(waits));
      await fireDues(core);
      const [life, other] = [await look(core, pick(ids)), await look(core, pick(ids))];
      const everybody: Actor[] = [...staff, { kind: 'citizen', ticketId: life.ticket.id }];
      const may = verbs.flatMap((verb) => targets(life, verb).flatMap((at) => everybody.filter((actor) => 'role' in permission(verb, at.subject, actor, core.clock.now)).slice(0, 3).map((actor) => ({ verb, actor, ...at }))));
      const onLine = may.filter((m) => mainLine.includes(name(m.verb)));
      const move = onLine.length && random.chance(0.65) ? onLine.toSorted((a, b) => mainLine.indexOf(name(a.verb)) - mainLine.indexOf(name(b.verb)))[0] : pick(may.filter((m) => !ends.includes(name(m.verb)) || random.chance(0.2)));
      if (!move) continue;
      try {
        await act(core, move.actor, move.target, move.verb, inputOf(move.verb, random.below(1000), { life, other, now: core.clock.now, assignmentId: move.subject.assignment?.id, caseAgentId }));
        done += 1;
      } catch (error) {
        if (!(error instanceof HotlineError)) throw error;
      }
    }
  }
  return done;
}
