import type { AssignmentView } from '../api/types.ts';

export type Step = 'sign' | 'contact' | 'resolve' | 'returnPending';

/** What must happen next on an assignment, and by when. */
export function nextStep(a: Pick<AssignmentView, 'state' | 'role' | 'signDueAt' | 'contactDueAt' | 'contactedAt' | 'dueAt'>): { step: Step; by: string } {
  if (a.state === 'dispatched') return { step: 'sign', by: a.signDueAt };
  if (a.state === 'returnPending') return { step: 'returnPending', by: a.dueAt };
  if (!a.contactedAt && a.contactDueAt) return { step: 'contact', by: a.contactDueAt };
  return { step: 'resolve', by: a.dueAt };
}
