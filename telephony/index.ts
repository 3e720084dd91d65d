/** Calls: lines, the queue, agents' seats, engines, recordings. */
import type { Module } from '../ticketing/index.ts';
import { callBackJobs, callBackRoutes, publicCallBackRoutes } from './call-back/index.ts';
import { confidenceJobs, confidenceReactions } from './confidence/index.ts';
import { contactJobHandlers, contactReactions } from './contact/jobs.ts';
import { callFigureRoutes, callFigures } from './figures/index.ts';
import { lineRoutes } from './line/index.ts';
import { callRoutes } from './http/calls.ts';
import { partyRoutes } from './http/parties.ts';
import { phoneRoutes } from './http/phone.ts';
import { publicCallRoutes } from './http/public-calls.ts';
import { floorRoutes } from './http/floor.ts';
import { keepingRoutes } from './http/keeping.ts';
import { recordingRoutes } from './http/recordings.ts';
import { securityRoutes } from './http/security.ts';
import { brokenRecordingChains, retentionJobs } from './recording/index.ts';
import { securityJobs } from './security/jobs.ts';
import { telephonyService } from './service.ts';
import { answerBySms, surveyJobs, surveyReactions } from './survey/index.ts';
import { twilioVoiceRoutes } from './twilio/index.ts';
import { visitJobs, visitReactions } from './visit/index.ts';

export const telephony: Module = {
  name: 'telephony',
  staffRoutes: (core) => ({ '/floor': floorRoutes(core), '/calls': callRoutes(core), '/call-backs': callBackRoutes(core), '/lines': lineRoutes(core), '/call-figures': callFigureRoutes(core), '/phone': phoneRoutes(core), '/phone-parties': partyRoutes(core), '/recordings': recordingRoutes(core), '/recording-keeping': keepingRoutes(core), ...securityRoutes(core) }),
  openRoutes: (core) => ({ '/api/public/calls': publicCallRoutes(core), '/api/public/call-backs': publicCallBackRoutes(core), '/api/channels/twilio-voice': twilioVoiceRoutes(core) }),
  jobs: (core) => ({ ...retentionJobs(core), ...surveyJobs(core), ...visitJobs(core), ...callBackJobs(core), ...securityJobs(core), ...contactJobHandlers(core), ...confidenceJobs(core) }),
  service: telephonyService,
  callSurvey: (core) => ({ answer: (message) => answerBySms(core, message) }),
  callFigures,
  reactions: [...surveyReactions, ...visitReactions, ...contactReactions, ...confidenceReactions],
  verify: brokenRecordingChains,
};

export type { AlarmView, CallDetail, CallLine, CallPage, CallsOfTicket, CallTotals, ExportView, PlayView, RecordingView, SittingView, TranscriptView } from './calls/views.ts';
export type { KeepingChangeView, KeepingView } from './recording/keeping-views.ts';
export type { PartyView } from './http/parties.ts';
export type { PublicCallDoor, PublicCallState } from './http/public-calls.ts';
export type { CallerView } from './floor/caller.ts';
export type { CallBackCounts, CallBackDetail, CallBackList, CallBackView } from './call-back/index.ts';
export type { CallFigureLine, CallFiguresView } from './figures/index.ts';
export type { AgentSkillsView, PhoneLineChangeView, PhoneLineDetail, PhoneLineList, PhoneLineView } from './line/index.ts';
export type { AgentView, AlarmView as FloorAlarmView, FiguresView, FloorView, FloorVerbView, FloorWall, LineFloorView, OwnFloorView, SeatDetailView, WaitingView } from './watch/index.ts';
export type { TrunkChange, TrunksView, TrunkView } from './security/present/trunks.ts';
export type { DialRulesChange, DialRulesView } from './security/present/dial-rules.ts';
export type { AttemptView } from './security/present/attempts.ts';
export type { DialAlarmView } from './security/present/alarms.ts';
export type { AddressBlockView, NumberBlockView, PhoneBlocksView } from './security/present/blocks.ts';
export type { DialRule, DialRules } from './security/dial/rules.ts';
