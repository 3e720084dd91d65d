/** The API's shapes as the console sees them. Types only: nothing of the server is bundled. */
import type { AdviceView, AssignmentView, TicketLine } from '../../ticketing/index.ts';

export type {
  AdviceView, AppellantView, AssignmentView, CardLine, ErrorView, EventView, Me, PublicAppeal, RequestView, TicketDetail, TicketLine, VerbView,
} from '../../ticketing/index.ts';

export interface RegionView { code: string; name: string; level: 'city' | 'district' | 'subdistrict' | 'community' | 'grid'; lng: number | null; lat: number | null; boundary: [number, number][] | null }
export interface UnitView { id: string; name: string; shortName: string; level: string; type: string; regionCode: string; parentId: string | null; functions: string[] }
export interface MatterView { code: string; parentCode: string | null; name: string; level: number; category: string | null; /** false: ended, or not begun */ choosable: boolean }
export interface HotlineView { number: string; name: string; greeting: string; script: string; /** false: a sub-centre with seats of its own answers it */ answeredHere: boolean }

export interface PartnerLineView { code: string; name: string; number: string; kind: 'emergency' | 'utility' | 'partner' }

/** Advice while an agent types, with the lines that what was said calls for. */
export type DeskAdvice = AdviceView & { lines: (PartnerLineView & { words: string[] })[] };

/** Chinese names of the closed word lists, by code. */
export interface CityWords {
  appealType: Record<string, string>; urgency: Record<string, string>; channel: Record<string, string>; ticketState: Record<string, string>; assignmentState: Record<string, string>;
  attemptOutcome: Record<string, string>; explanationTemplates: { code: string; kind: 'unreasonable' | 'beyondDuty'; zh: string; text: string }[];
  requestKind: Record<string, string>; requestReason: Record<string, Record<string, string>>; declineReason: Record<string, string>; supervisionCause: Record<string, string>; cardFault: Record<string, string>; need: Record<string, string>; callerCategory: Record<string, string>; language: Record<string, string>;
}
export interface CityView { regions: RegionView[]; units: UnitView[]; matters: MatterView[]; hotlines: HotlineView[]; partnerLines: PartnerLineView[]; words: CityWords }

export interface Page<T> { items: T[]; nextCursor: string | null; total: number | null; /** more than `total`: counting stopped there */ totalIsLeast?: boolean; /** counted in the figure that led here, and not for this reader */ withheld?: number }
export type InboxItem = AssignmentView & { ticket: TicketLine };
export interface InboxCounts { sign: number; contact: number; resolve: number; returnPending: number; suspended: number; overdue: number }
export interface Inbox { items: InboxItem[]; counts: InboxCounts }
export interface ImportView { id: string; name: string; format: string; state: string; total: number; accepted: number; duplicates: number; refused: number; report: { row: number; reason: string }[] }
export interface Registered { ticketNo: string; queryCode: string; duplicate: boolean; /** handled with that ticket from the start */ mergedInto?: string | null; /** the rule that kept it from that */ notMerged?: { zh: string; en: string } | null }

/** A ticket like the one being typed (POST /api/groups/like). */
export interface LikeTicket {
  ticketNo: string; title: string; regionName: string; address: string | null; registeredAt: string; state: string; stateName: string;
  leadUnitName: string | null; similarity: number; sharedPhrases: string[]; groupKey: string | null;
}
