import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Core } from '../core.ts';
import type { GroupKeys } from '../learning/examples/read-examples.ts';
import type { StaffEnv } from '../http/router.ts';
import type { GroupSource } from '../intake/channels/integration/groups.ts';
import type { JobHandlers } from '../jobs/index.ts';
import type { CallFigures } from '../calls/port.ts';
import type { ScoreAppeals } from '../scoring/port.ts';
import type { Part } from './end-all.ts';
import type { CallSurvey } from '../visit/call-survey.ts';

/** What a module keeps running in the server's own process. */
export interface Service {
  /** WebSocket doors by path; each checks its own caller and writes its own refusal */
  doors?: Record<string, (request: IncomingMessage, socket: Duplex, head: Buffer) => void>;
  /** what to print at start */
  lines?: string[];
  /** what to end, in this order */
  parts: readonly Part[];
}

/** What a module right of ticketing (analytics, telephony) adds to the running system. */
export interface Module {
  name: string;
  /** routers under /api for logged-in staff, by path */
  staffRoutes?(core: Core): Record<string, OpenAPIHono<StaffEnv>>;
  /** routers that check their own caller (carriers, citizens), by path below / */
  // oxlint-disable-next-line no-explicit-any
  openRoutes?(core: Core): Record<string, OpenAPIHono<any>>;
  /** begun when the database is there and before the first page is served; ended first. Not in workers. */
  service?(core: Core): Promise<Service>;
  jobs?(core: Core): JobHandlers;
  /** what this module knows of groups, for those who ask through the integration door */
  groups?(core: Core): GroupSource;
  /** the group of each ticket, for training: members of one never stand on both sides */
  groupKeys?: GroupKeys;
  /** who keeps the scores, for a unit's appeal against one */
  scoreAppeals?(core: Core): ScoreAppeals;
  /** who knows the calls, for the figures about them */
  callFigures?(core: Core): CallFigures;
  /** who asks callers what they think of a call, for their answers by SMS */
  callSurvey?(core: Core): CallSurvey;
  /** `npm run verify`: a line for each chain of this module's own that does not fit */
  verify?(core: Core): Promise<string[]>;
  /** [event kind, job kind]: the job is queued in the transaction that records the event */
  reactions?: readonly (readonly [string, string])[];
}
