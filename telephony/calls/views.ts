import { z } from '@hono/zod-openapi';
import { callOutcomes, callPurposes, callStates } from '../db/schema/call.ts';
import { keepingChange } from '../recording/keeping-views.ts';

const moment = z.iso.datetime();
const both = z.object({ zh: z.string(), en: z.string() });

const ticketOfCall = z.object({ ticketNo: z.string(), why: z.enum(['filed', 'asked', 'visit', 'contact']), title: z.string(), stateName: z.string(), at: moment });

export const callLine = z.object({
  callNo: z.string(), direction: z.enum(['inbound', 'outbound']), way: z.enum(['trunk', 'web', 'twilio']), purpose: z.enum(callPurposes), state: z.enum(callStates), outcome: z.enum(callOutcomes).nullable(),
  lineNumber: z.string().nullable(), lineName: z.string().nullable(),
  /** masked; null: withheld, or a confidential or anonymous ticket was spoken of (`inConfidence`) */
  number: z.string().nullable(), inConfidence: z.boolean(), /** how a list is asked for all calls of this number */ caller: z.string().nullable(),
  arrivedAt: moment, answeredAt: moment.nullable(), endedAt: moment.nullable(),
  /** until a person answered, or the end where nobody did */
  waitMs: z.number(), talkMs: z.number(), heldMs: z.number(), staffId: z.number().nullable(), staffName: z.string().nullable(),
  recording: z.enum(['none', 'running', 'kept', 'lost', 'deleted', 'damaged']), recordedMs: z.number(), held: z.boolean(), surveyDigit: z.string().nullable(), mark: z.number().nullable(), ticketNos: z.array(z.string()),
}).openapi('CallLine');
export type CallLine = z.infer<typeof callLine>;

export const callPage = z.object({ items: z.array(callLine), nextCursor: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable() });
export type CallPage = z.infer<typeof callPage>;

/** Of everything the filter means. `inTime`: answered within 15 s of the queue (GB/T 33358). */
export const callTotals = z.object({ calls: z.number(), inbound: z.number(), answered: z.number(), inTime: z.number(), abandoned: z.number(), talkMs: z.number() }).openapi('CallTotals');
export type CallTotals = z.infer<typeof callTotals>;

export const recordingPart = z.object({ id: z.string(), state: z.enum(['running', 'kept', 'lost', 'deleted']), startedAt: moment, durationMs: z.number().nullable(), channels: z.number().nullable(), bytes: z.number().nullable(), sha256: z.string().nullable(), waveform: z.array(z.array(z.number())).nullable(), keepUntil: moment.nullable(), alarm: z.enum(['lost', 'damaged']).nullable() });
export const exportView = z.object({ id: z.number(), callNo: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn']), reason: z.string(), proposedByName: z.string(), proposedAt: moment, decidedByName: z.string().nullable(), decidedAt: moment.nullable(), decision: z.string().nullable(), takeUntil: moment.nullable(), takenAt: moment.nullable(), verbs: z.array(z.enum(['confirm', 'reject', 'withdraw', 'take'])) }).openapi('RecordingExport');
export type ExportView = z.infer<typeof exportView>;
export const checkView = z.object({ by: z.number(), byName: z.string(), at: moment, mark: z.number(), missed: z.array(z.string()), note: z.string(), mine: z.boolean() });

export const recordingView = z.object({
  parts: z.array(recordingPart),
  /** why this reader may not hear it; null: they may */
  refusal: both.nullable(),
  hold: z.object({ byName: z.string(), at: moment, why: z.string(), /** that it be lifted waits for another person */ lift: keepingChange.nullable() }).nullable(),
  shares: z.array(z.object({ id: z.number(), unitName: z.string(), reason: z.string(), byName: z.string(), at: moment, until: moment, standing: z.boolean() })),
  /** units that work on a ticket of the call */
  mayShareWith: z.array(z.object({ unitId: z.string(), name: z.string() })),
  exports: z.array(exportView), may: z.array(z.enum(['hold', 'lift', 'share', 'export', 'clear'])),
  /** newest first; null: not for this reader */
  course: z.array(z.object({ seq: z.number(), kind: z.string(), at: moment, name: z.string(), data: z.record(z.string(), z.unknown()) })).nullable(),
});
export type RecordingView = z.infer<typeof recordingView>;

export const callDetail = callLine.extend({
  revision: z.number(), calledNumber: z.string(), endedBy: z.string().nullable(), mayReveal: both.nullable(), tickets: z.array(ticketOfCall), withheldTickets: z.number(),
  legs: z.array(z.object({ leg: z.string(), party: z.enum(['citizen', 'agent', 'consulted', 'supervisor']), name: z.string(), staffId: z.number().nullable(), state: z.enum(['ringing', 'up', 'ended']), startedAt: moment, answeredAt: moment.nullable(), endedAt: moment.nullable(), cause: z.string().nullable() })),
  events: z.array(z.object({ at: moment, kind: z.string(), staffName: z.string().nullable(), data: z.record(z.string(), z.unknown()) })),
  recordings: recordingView, checks: z.array(checkView), mayCheck: z.boolean(),
  transcript: z.object({ state: z.enum(['none', 'running', 'ended', 'failed']), failed: z.string().nullable(), pieces: z.number() }),
}).openapi('CallDetail');
export type CallDetail = z.infer<typeof callDetail>;

export const callsOfTicket = z.object({ items: z.array(callLine.extend({ why: z.enum(['filed', 'asked', 'visit', 'contact']), mayOpen: z.boolean() })), /** they are shown after a second person agreed */ refusal: both.nullable() });
export type CallsOfTicket = z.infer<typeof callsOfTicket>;

export const sitting = z.object({ play: z.number(), until: moment, parts: z.array(recordingPart) });
export type SittingView = z.infer<typeof sitting>;
export const alarmView = z.object({ recording: z.string(), callNo: z.string(), alarm: z.enum(['lost', 'damaged']), at: moment, startedAt: moment, lineName: z.string().nullable(), staffName: z.string().nullable() });
export type AlarmView = z.infer<typeof alarmView>;
export const playView = z.object({ id: z.number(), at: moment, callNo: z.string(), staffName: z.string(), reason: z.string(), address: z.string().nullable() });
export type PlayView = z.infer<typeof playView>;
export const transcriptView = z.object({ state: z.enum(['none', 'running', 'ended', 'failed']), failed: z.string().nullable(), pieces: z.array(z.object({ id: z.number(), party: z.enum(['citizen', 'agent', 'consulted', 'supervisor']), from: moment, to: moment, text: z.string() })) }).openapi('Transcript');
export type TranscriptView = z.infer<typeof transcriptView>;
