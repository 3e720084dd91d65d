/** What comes after a problem is closed: its effect, the watch, the monthly topic and the library of cases. */
import type { Module } from '../ticketing/index.ts';
import { caseRoutes } from './http/cases.ts';
import { effectRoutes } from './http/effects.ts';
import { topicRoutes } from './http/topics.ts';
import { recurrenceJobs } from './recurrence/jobs.ts';

export const afterCloseRoutes: NonNullable<Module['staffRoutes']> = (core) => ({ '/effects': effectRoutes(core), '/topics': topicRoutes(core), '/cases': caseRoutes(core) });

export const afterCloseJobs: NonNullable<Module['jobs']> = (core) => ({ ...recurrenceJobs(core) });

export type { EffectView } from './effect/index.ts';
export type { TopicCandidate } from './http/topics.ts';
export type { CaseDetail, CaseHit, CaseLine, CaseTextView } from './cases/views.ts';
