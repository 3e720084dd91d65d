/** Shapes kept in jsonb columns and the closed word lists of the field (domain terms), shared by schema, verbs and views. */

/** A unit by what it does and where, or by name. Resolved against the ticket's region. */
export type LeadRule = { function: string; level: 'city' | 'district' | 'subdistrict' } | { unitId: string };

/** Which side owns each stage of a sub-hotline's tickets: 'centre' or a unit id. */
export interface StageOwners { intake: string; dispatch: string; visit: string; appraisal: string }

/** Who acted. Names are staff names, never a citizen's. */
export type EventActor =
  | { kind: 'staff'; staffId: number; name: string; role: string; unitId: string }
  | { kind: 'citizen' }
  | { kind: 'system'; name: string };

export const appealTypes = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise', 'other'] as const;
export const urgencies = ['normal', 'urgent', 'critical'] as const;
export const channels = ['call', 'web', 'wechat', 'sms', 'import', 'window', 'grid', 'media', 'open311', 'proactive'] as const;

export const ticketStates = [
  'registered', 'pendingDispatch', 'inProgress', 'pendingReview', 'pendingVisit', 'rework',
  'answered', 'declined', 'closed', 'archived', 'cancelled',
] as const;
export const assignmentStates = ['dispatched', 'signed', 'handling', 'returnPending', 'resolved', 'withdrawn', 'recalled'] as const;
export const requestStates = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export const requestKinds = ['return', 'extension'] as const;

export type AppealType = (typeof appealTypes)[number];
export type Urgency = (typeof urgencies)[number];
export type Channel = (typeof channels)[number];
export type TicketState = (typeof ticketStates)[number];
export type AssignmentState = (typeof assignmentStates)[number];
export type RequestState = (typeof requestStates)[number];
export type RequestKind = (typeof requestKinds)[number];
