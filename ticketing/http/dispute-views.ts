/** What the API shows of disputes: precedents, rulings, conferences, hard cases, the ledger of returns. */
import { z } from '@hono/zod-openapi';
import { conferenceKinds, rulingStates } from '../db/schema/dispute.ts';

const moment = z.iso.datetime();
const unitRef = z.object({ id: z.string(), name: z.string() });
const button = z.object({ verb: z.string(), zh: z.string(), en: z.string(), allowed: z.boolean(), why: z.object({ zh: z.string(), en: z.string() }).nullable() });

/** A ruling as the next dispatcher of the matter reads it: nothing in it tells of the ticket it was made for. */
export const precedentView = z.object({
  rulingId: z.number(), rulingNo: z.string(), state: z.enum(rulingStates), stateName: z.string(), matterCode: z.string(), matterName: z.string(), regionCode: z.string().nullable(), regionName: z.string(),
  leadUnit: unitRef, supportUnits: z.array(unitRef), refusedUnits: z.array(unitRef), basis: z.string(), ruledAt: moment, ruledByName: z.string(),
}).openapi('Precedent');

/** `text` and `ticketNo` are null where the ticket is not the reader's to see. */
export const rulingView = precedentView.extend({
  text: z.string().nullable(), ticketNo: z.string().nullable(), confirmedByName: z.string().nullable(), confirmedAt: moment.nullable(), revokedByName: z.string().nullable(), revokedAt: moment.nullable(), revokedWhy: z.string().nullable(),
  /** the clause that the confirmation writes or wrote, and those it ends or ended */
  clause: z.string(), endsClauses: z.array(z.string()), /** the wider clause that stands and that this one goes before, in its place */ goesBefore: z.string().nullable(), verbs: z.array(button),
}).openapi('Ruling');

export const conferenceView = z.object({
  id: z.number(), kind: z.enum(conferenceKinds), kindName: z.string(), heldAt: moment, place: z.string().nullable(), participants: z.array(unitRef), minutes: z.string(),
  decisions: z.array(z.object({ unitId: z.string(), unitName: z.string(), decision: z.string() })), recordedByName: z.string(), recordedAt: moment,
}).openapi('Conference');

/** An open hard case. `conferenceBy` null: it was held, and the ruling is waited for. */
export const hardCaseView = z.object({
  ticketNo: z.string(), title: z.string(), matterName: z.string().nullable(), regionName: z.string(), hardAt: moment.nullable(), conferenceBy: moment.nullable(), light: z.enum(['none', 'normal', 'near', 'overdue']), remaining: z.string().nullable(),
  temporaryLead: unitRef.nullable(), refusedUnits: z.array(unitRef), conferences: z.number(), lastConferenceAt: moment.nullable(), dueAt: moment.nullable(),
}).openapi('HardCase');

const past = z.object({ unitName: z.string(), reasonName: z.string(), reason: z.string(), legalBasis: z.string().nullable(), proposedUnitName: z.string().nullable(), state: z.string(), stateName: z.string(), requestedAt: moment, decidedByName: z.string().nullable(), decision: z.string().nullable() });
const functionsOf = unitRef.extend({ functions: z.array(z.string()), speciality: z.string().nullable() });

/** Beside a return: by what the unit got it, what that unit and the proposed one are for, what was ruled before, what was given back before. */
export const returnEvidence = z.object({
  clause: z.string().nullable(), catalogueLead: unitRef.nullable(), unit: functionsOf.nullable(), proposed: functionsOf.nullable(), precedents: z.array(rulingView), earlier: z.array(past),
}).openapi('ReturnEvidence');

/** Working time is in milliseconds of the region's office hours. */
const counts = z.object({
  asked: z.number(), approved: z.number(), rejected: z.number(), withdrawn: z.number(), pending: z.number(),
  /** from asking to decision: of improper returns the unit's, of proper ones the centre's */
  lostByUnitMs: z.number(), lostByCentreMs: z.number(), medianDecisionMs: z.number().nullable(), reasons: z.array(z.object({ reasonCode: z.string(), reasonName: z.string(), count: z.number() })),
});
export const returnLedger = z.object({ from: z.string(), to: z.string(), total: counts, units: z.array(counts.extend({ unitId: z.string(), unitName: z.string() })) }).openapi('ReturnLedger');

/** One return of the ledger; number and title are null where the ticket has left the reader's sight. */
export const returnLine = z.object({
  requestId: z.number(), ticketNo: z.string().nullable(), title: z.string().nullable(), unitId: z.string(), unitName: z.string(), reasonName: z.string(), reason: z.string(), legalBasis: z.string().nullable(), proposedUnitName: z.string().nullable(),
  state: z.string(), stateName: z.string(), requestedAt: moment, decidedAt: moment.nullable(), decidedByName: z.string().nullable(), decision: z.string().nullable(), workingMs: z.number(), chargedTo: z.enum(['unit', 'centre']).nullable(),
}).openapi('ReturnLine');

export type PrecedentView = z.infer<typeof precedentView>;
export type RulingView = z.infer<typeof rulingView>;
export type ConferenceView = z.infer<typeof conferenceView>;
export type HardCaseView = z.infer<typeof hardCaseView>;
export type ReturnEvidence = z.infer<typeof returnEvidence>;
export type ReturnLedger = z.infer<typeof returnLedger>;
export type ReturnLine = z.infer<typeof returnLine>;
