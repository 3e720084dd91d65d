/** Who may look at whom: a team lead at the agents and calls of their own lines, a supervisor at all. Pure. */
import { roleFor, type Role, type StaffActor } from '../../ticketing/index.ts';

/** Who works on the supervisor's floor. */
export const leads: readonly Role[] = ['teamLead', 'supervisor'];
/** Who answers calls, or makes them. */
export const agentRoles: readonly Role[] = ['agent', 'specialDeskAgent', 'callbackAgent', 'vendorStaff', 'teamLead'];

type Watcher = Pick<StaffActor, 'staffId' | 'roles' | 'hotlineNumbers' | 'kind'>;
const isSupervisor = (actor: Watcher) => actor.roles.includes('supervisor');

/** The lines an actor looks after; null: all, as for agents whom no line was given. */
export const linesOf = (actor: Watcher): readonly string[] | null => (isSupervisor(actor) || actor.hotlineNumbers.length === 0 ? null : actor.hotlineNumbers);
/** @param hotlineNumber of the call's line; null: a call of no line, which nobody but a supervisor looks after */
export const looksAfterLine = (actor: Watcher, hotlineNumber: string | null): boolean => { const own = linesOf(actor); return own === null || (hotlineNumber !== null && own.includes(hotlineNumber)); };
/** An agent is looked after by who has one of their lines. */
export const looksAfter = (actor: Watcher, agent: { staffId: number; hotlineNumbers: readonly string[] }): boolean => { const own = linesOf(actor); return own === null || agent.hotlineNumbers.length === 0 || agent.hotlineNumbers.some((n) => own.includes(n)); };
export const mayWatch = (actor: StaffActor): boolean => roleFor(actor, leads) !== undefined;
