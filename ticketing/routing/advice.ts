/** What the router hands to people and to itself: the API's advice with what is needed to act on it. */
import type { z } from 'zod';
import type { AdviceView, evidenceView } from '../http/views.ts';
import type { AppealType, Urgency } from '../db/schema/types.ts';

export type Evidence = z.infer<typeof evidenceView>;
export type RankedMatter = AdviceView['matters'][number];

/** A unit that helps, and what names it: the clause, a ruling, or similar tickets. */
export interface Support { unitId: string; name: string; from: 'clause' | 'ruling' | 'past' }
export interface RankedUnit { unitId: string; name: string; probability: number; clause: string | null; matterCode: string | null; supportUnitIds: string[]; supports?: Support[]; because?: Evidence[] }
/** A similar ticket as it is stored: what else there is to show is asked of the ticket, through the reader's scope. */
export interface SimilarRef { ticketNo: string; likeness: number; shared: string[] }

/** Where it happened. `probability` is 1 when a person said it. `elsewhere`: the text names no place of this city, but another city. */
export interface RegionGuess { regionCode: string; probability: number; because: Evidence[]; elsewhere?: { name: string; text: string } }

export interface Advice extends Omit<AdviceView, 'similar'> {
  units: RankedUnit[];
  similar: SimilarRef[];
  regionCode: string;
  region: RegionGuess;
  /** false where units of several districts could be meant and the place does not say which */
  regionKnown: boolean;
  isConfidential: boolean;
  isAboutStaff: boolean;
  /** a matter held for likely is one that the catalogue gives to the office for complaints about units and staff */
  aboutOfficials: boolean;
  /** how likely the text alone is a report or critical, whatever type and urgency somebody chose */
  read?: { report: number; critical: number };
  /** the unit that dispatches this hotline's tickets itself, null for the centre */
  dispatchedBy: string | null;
}

/** Everything but the decision, which is taken from this. */
export type Judged = Omit<Advice, 'decision' | 'reason'>;

/** What a person settled; the machine takes it as certain. */
export interface Fixed { appealType?: AppealType; urgency?: Urgency; matterCode?: string }

export const chosenByPerson: Evidence = { kind: 'person', text: '人工选定', weight: 1 };

/** Three decimals: more would pretend to a precision that is not there. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
