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

/** What stands still while an assignment is paused: `working` rows move by office time when it goes on, others by wall time. */
export interface Paused { state: AssignmentState; clocks: { clock: string; step: string; at: string; working: boolean }[] }

export const appealTypes = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise', 'other'] as const;
export const urgencies = ['normal', 'urgent', 'critical'] as const;
export const channels = ['call', 'web', 'wechat', 'sms', 'import', 'window', 'grid', 'media', 'open311', 'proactive'] as const;

export const ticketStates = [
  'registered', 'pendingDispatch', 'awaitingCitizen', 'inProgress', 'hardCase', 'pendingReview', 'pendingVisit', 'rework', 'parked',
  'merged', 'transferred', 'answered', 'declined', 'closed', 'archived', 'cancelled',
] as const;
export const assignmentStates = ['dispatched', 'signed', 'handling', 'returnPending', 'suspended', 'resolved', 'withdrawn', 'recalled'] as const;
/** 主办 协办 下派: the lead answers the citizen, supporting units report to the lead, a delegated one to the unit above it. */
export const assignmentRoles = ['lead', 'support', 'delegated'] as const;
/** `endorsed`: the first of two levels agreed. */
export const requestStates = ['pending', 'endorsed', 'approved', 'rejected', 'withdrawn'] as const;
export const requestKinds = ['return', 'extension', 'suspension', 'park', 'unreasonable', 'objection', 'cardAppeal', 'scoreAppeal', 'reveal', 'lift'] as const;
/** 督办单 and 批示件: both are answered by a unit beside its handling, with a deadline of their own. */
export const supervisionKinds = ['order', 'instruction'] as const;
export const supervisionStates = ['issued', 'reported', 'closed', 'revoked'] as const;
/** In whose hands a ticket is: every working hour belongs to one of them. */
export const holderKinds = ['centre', 'unit', 'coordination', 'review', 'visit', 'citizen', 'suspended', 'parked', 'partner'] as const;
/** Why a ticket does not count in anybody's score. */
export const exclusions = ['unreasonable', 'beyondDuty', 'unreachable', 'duplicate', 'transferred', 'parked'] as const;
/** 诉求材料 from the citizen's side; 办理凭证 for the house; 随答复 goes to the citizen with the reply. */
export const attachmentPurposes = ['appeal', 'proof', 'reply'] as const;
/** How a return visit is asked for; `none`: the sampling plan leaves it out. */
export const visitMethods = ['phone', 'sms', 'wechat', 'none'] as const;
export const visitWaivers = ['unreachable', 'declined'] as const;
/** Why a ticket was closed without one. */
export const visitExemptions = ['unreachable', 'declined', 'nobody', 'plan'] as const;
export const callerCategories = ['individual', 'enterprise', 'organisation'] as const;

export type AppealType = (typeof appealTypes)[number];
export type Urgency = (typeof urgencies)[number];
export type Channel = (typeof channels)[number];
export type TicketState = (typeof ticketStates)[number];
export type AssignmentState = (typeof assignmentStates)[number];
export type RequestState = (typeof requestStates)[number];
export type RequestKind = (typeof requestKinds)[number];
export type AssignmentRole = (typeof assignmentRoles)[number];
export type SupervisionKind = (typeof supervisionKinds)[number];
export type SupervisionState = (typeof supervisionStates)[number];
export type HolderKind = (typeof holderKinds)[number];
export type Exclusion = (typeof exclusions)[number];
export type AttachmentPurpose = (typeof attachmentPurposes)[number];
export type CallerCategory = (typeof callerCategories)[number];
