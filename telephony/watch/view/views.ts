/** What the API shows of the floor. Moments are ISO; the page counts on from them by itself. */
import { z } from '@hono/zod-openapi';
import { busyReasons, seatStates } from '../../db/schema/seat.ts';
import { callStates } from '../../db/schema/call.ts';
import { floorLimits } from '../limits.ts';

const moment = z.iso.datetime();
const both = z.object({ zh: z.string(), en: z.string() });
const rate = z.number().nullable();

/** Shares are of 1; null: nobody has called yet. Seconds. */
export const figuresView = z.object({
  offered: z.number(), answered: z.number(), inTime: z.number(), abandoned: z.number(), shortAbandoned: z.number(), callBack: z.number(),
  connectRate: rate, level: rate, averageWait: rate, longestWait: z.number(), averageTalk: rate,
  survey: z.object({ asked: z.number(), answered: z.number(), content: rate, average: rate }),
});
export type FiguresView = z.infer<typeof figuresView>;

export const waitingView = z.object({
  callNo: z.string(), state: z.enum(callStates), lineNumber: z.string(), lineName: z.string(), masked: z.string().nullable(), since: moment, /** in their own line, 1 is next */ place: z.number().nullable(), priority: z.number(), skills: z.array(z.string()),
  preferred: z.string().nullable(), ringsAt: z.string().nullable(), overflowed: z.number(), tried: z.number(),
});

export const agentView = z.object({
  staffId: z.number(), name: z.string(), unitName: z.string(), state: z.enum(seatStates), reason: z.enum(busyReasons).nullable(), since: moment, until: moment.nullable(), connected: z.boolean(), next: z.enum(['ready', 'busy', 'offline']).nullable(),
  call: z.object({ callNo: z.string(), direction: z.enum(['inbound', 'outbound']), purpose: z.string(), state: z.enum(callStates), lineNumber: z.string().nullable(), lineName: z.string().nullable(), masked: z.string().nullable(), /** spoken of in confidence: named to nobody */ secret: z.boolean(), since: moment, held: z.boolean(), parties: z.number(), watchedBy: z.array(z.object({ name: z.string(), mode: z.string() })) }).nullable(),
  hand: z.object({ at: moment, takenBy: z.string().nullable() }).nullable(), callsToday: z.number(), survey: z.object({ answered: z.number(), average: rate }),
});
export type AgentView = z.infer<typeof agentView>;

export const alarmView = z.object({ rule: z.enum(['longestWait', 'nobodyReady', 'level', 'connectRate', 'hand', 'afterCall', 'busy', 'talk', 'notAnswered']), severity: z.enum(['danger', 'warning']), ...both.shape, since: moment.nullable(), staffId: z.number().nullable(), callNo: z.string().nullable(), lineNumber: z.string().nullable() });
export type AlarmView = z.infer<typeof alarmView>;

export const lineFloorView = z.object({ number: z.string(), name: z.string(), open: z.boolean(), waiting: z.number(), longestSince: moment.nullable(), talking: z.number(), figures: figuresView });
export const messageView = z.object({ id: z.number(), at: moment, fromName: z.string(), text: z.string(), toAll: z.boolean(), to: z.number(), read: z.number(), toName: z.string().nullable() });

export const floorView = z.object({
  now: moment, /** the process that drives calls is up */ live: z.boolean(), limits: floorLimits, figures: figuresView, greeted: z.number(), /** of every agent, by what they do now */ counts: z.record(z.string(), z.number()),
  waiting: z.array(waitingView), agents: z.array(agentView), lines: z.array(lineFloorView), alarms: z.array(alarmView), messages: z.array(messageView),
  me: z.object({ staffId: z.number(), connected: z.boolean(), watching: z.object({ callNo: z.string(), mode: z.string(), state: z.string(), agent: z.string().nullable() }).nullable(), maySetLimits: z.boolean() }),
}).openapi('Floor');
export type FloorView = z.infer<typeof floorView>;
export type WaitingView = z.infer<typeof waitingView>;
export type LineFloorView = z.infer<typeof lineFloorView>;

/** A button of the floor: allowed, or which rule stands in the way. */
export const floorVerbView = z.object({ verb: z.string(), ...both.shape, allowed: z.boolean(), why: both.nullable() });
export type FloorVerbView = z.infer<typeof floorVerbView>;
/** One agent: what may be done now, and the day so far. */
export const seatDetailView = z.object({
  agent: agentView, verbs: z.array(floorVerbView), day: z.object({ workedSeconds: z.number(), talkSeconds: z.number(), afterCallSeconds: z.number(), busySeconds: z.number(), calls: z.number() }),
  spans: z.array(z.object({ state: z.enum(seatStates), reason: z.enum(busyReasons).nullable(), from: moment, to: moment.nullable() })), marks: z.array(z.object({ callNo: z.string(), at: moment, note: z.string().nullable() })),
}).openapi('FloorSeat');
export type SeatDetailView = z.infer<typeof seatDetailView>;

/** 大屏: what six metres away can be read of the telephones; nobody's name. */
export const wallView = z.object({ now: moment, live: z.boolean(), waiting: z.number(), longestSince: moment.nullable(), figures: figuresView, counts: z.record(z.string(), z.number()), alarms: z.array(alarmView), levelPercent: z.number(), longestWaitSeconds: z.number(), answerSeconds: z.number() }).openapi('FloorWall');
export type FloorWall = z.infer<typeof wallView>;
