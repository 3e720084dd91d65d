/** Who acts: a member of staff, the citizen who holds the query code, or the system itself. */
import type { EventActor } from '../db/schema/types.ts';

/** `integrationClient` is a machine and never logs in. */
export const roles = [
  'agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'qa', 'kbEditor', 'kbReviewer',
  'unitKbOwner', 'supervisor', 'unitContact', 'unitLeader', 'handler', 'gridWorker', 'subCenterAdmin', 'eSupervision', 'mayorOffice',
  'analyst', 'vendorStaff', 'integrationClient', 'sysAdmin', 'secAdmin', 'auditAdmin',
] as const;
export type Role = (typeof roles)[number];

export interface StaffActor {
  kind: 'staff';
  staffId: number;
  username: string;
  name: string;
  unitId: string;
  unitName: string;
  /** ids from the root, each followed by '/'; a unit below starts with it */
  unitPath: string;
  /** the unit and all below it: a list of ids is what the database plans well with */
  unitIds: string[];
  roles: Role[];
  /** units about which they see no complaint: their own and those above it (access/accused.ts); absent: all of unitPath */
  blindTo?: string[];
  hotlineNumbers: string[];
  /** of a line's owner and not of the centre: whatever their role, they see the tickets of their lines and no others' */
  onLine?: boolean;
}
interface CitizenActor { kind: 'citizen'; ticketId: number }
export interface SystemActor { kind: 'system'; name: string }
export type Actor = StaffActor | CitizenActor | SystemActor;

export const system = (name: string): SystemActor => ({ kind: 'system', name });
/** Reads what was registered and dispatches it, or asks a person to. */
export const router = system('router');

/** What an event keeps of the actor; `role` is the one by which the act was allowed. */
export function eventActor(actor: Actor, role?: string): EventActor {
  if (actor.kind === 'staff') return { kind: 'staff', staffId: actor.staffId, name: actor.name, role: role ?? actor.roles[0] ?? '', unitId: actor.unitId };
  return actor.kind === 'citizen' ? { kind: 'citizen' } : actor;
}

/** May this actor do what is open to `who`? Returns the role that allows it. */
export function roleFor(actor: Actor, who: readonly (Role | 'citizen' | 'system')[]): string | undefined {
  if (actor.kind === 'staff') return actor.roles.find((r) => who.includes(r));
  return who.includes(actor.kind) ? actor.kind : undefined;
}
