import { unitName } from '../catalogue/city.ts';
import type { Subject } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { contactsOf, type ContactRow } from '../review/contacts.ts';

/** The unit's record of a contact that the citizen denies; null where there is none to deny. */
export async function deniedContact(work: Work, subject: Subject, staffContacted: boolean): Promise<ContactRow | null> {
  if (staffContacted) return null;
  const held = new Set(subject.assignments.filter((a) => a.state !== 'withdrawn' && a.state !== 'recalled').map((a) => a.id));
  return (await contactsOf(work.tx, work.ticket.id)).findLast((c) => c.reached && held.has(c.assignmentId)) ?? null;
}

/** 虚假联系: recorded for supervision, with what the unit had written. */
export function recordDispute(work: Work, subject: Subject, denied: ContactRow): void {
  const unitId = subject.assignments.find((a) => a.id === denied.assignmentId)?.unitId ?? '';
  work.record('contactDisputed', { unitId, unit: unitName(work.core.city, unitId), contactedAt: denied.at, method: denied.method, number: denied.number ?? undefined, by: denied.byName, note: denied.note }, { assignmentId: denied.assignmentId });
}
