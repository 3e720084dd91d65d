/** Calls: lines, the queue, agents' seats, engines, recordings. */
import type { Module } from '../ticketing/index.ts';
import { callRoutes } from './http/calls.ts';
import { partyRoutes } from './http/parties.ts';
import { publicCallRoutes } from './http/public-calls.ts';
import { recordingRoutes } from './http/recordings.ts';
import { brokenRecordingChains, retentionJobs } from './recording/index.ts';

export const telephony: Module = {
  name: 'telephony',
  staffRoutes: (core) => ({ '/calls': callRoutes(core), '/phone-parties': partyRoutes(core), '/recordings': recordingRoutes(core) }),
  openRoutes: (core) => ({ '/api/public/calls': publicCallRoutes(core) }),
  jobs: (core) => ({ ...retentionJobs(core) }),
  verify: brokenRecordingChains,
};

export type { AlarmView, CallDetail, CallLine, CallPage, CallsOfTicket, CallTotals, ExportView, PlayView, RecordingView, SittingView, TranscriptView } from './calls/views.ts';
export type { PartyView } from './http/parties.ts';
export type { PublicCallDoor, PublicCallState } from './http/public-calls.ts';
export type { CallerView } from './floor/caller.ts';
