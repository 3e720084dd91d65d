/** Notices that follow from a verb by its name alone. Verbs with something of their own to say (a reply, a date) call work.tell themselves. */
import { unitName } from '../catalogue/city.ts';
import type { Subject } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

type Tell = (work: Work, subject: Subject) => void;

const lead = (tell: Tell): Tell => (work, subject) => { if (subject.assignment?.role === 'lead') tell(work, subject); };
const unitOf = (work: Work, subject: Subject) => ({ unit: unitName(work.core.city, subject.assignment!.unitId) });

const byVerb: Record<string, Tell> = {
  'assignment.sign': lead((work, subject) => work.tell('signed', unitOf(work, subject), String(subject.assignment!.id))),
  'assignment.contact': lead((work, subject) => work.tell('contacted', unitOf(work, subject), String(subject.assignment!.id))),
  reassign: (work) => work.tell('reassigned', {}, String(work.assignments.length)),
  supplement: (work) => work.tell('supplemented', {}, String(work.ticket.eventSeq)),
  urge: (work) => work.tell('urged', {}, String(work.ticket.urgeCount)),
  cancel: (work) => work.tell('cancelled'),
};

/** @param kind the verb as events name it: `assignment.sign`, `cancel`; `closed`: whether it closed the ticket */
export function tellAfter(work: Work, kind: string, subject: Subject, closed: boolean): void {
  byVerb[kind]?.(work, subject);
  if (closed) work.tell('closed', {}, String(work.ticket.reworkCount + work.ticket.reopenCount));
}
