import { and, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../../ticketing/index.ts';
import { callSurvey } from '../db/schema/survey.ts';

/** Of calls that a person answered: how many were asked, how many answered and how, and what they said. `content`: 基本满意 and better. `average`: 1..5; null: nobody answered. */
export interface SurveyFigures { asked: number; answered: number; byKey: number; bySms: number; content: number; average: number | null }
export interface SurveyFiguresBy { staffId: number | null; lineNumber: string | null; figures: SurveyFigures }

/** By agent and line, of calls that ended in the period. Asked: heard the question or were sent the message. */
export async function surveyFigures(db: Db, from: Date, to: Date): Promise<SurveyFiguresBy[]> {
  const rows = await db.select({
    staffId: callSurvey.staffId, lineNumber: callSurvey.lineNumber,
    asked: sql<number>`count(*) filter (where ${callSurvey.heard} or ${callSurvey.sms} = 'sent')::int`, byKey: sql<number>`count(*) filter (where ${callSurvey.by} = 'key')::int`,
    bySms: sql<number>`count(*) filter (where ${callSurvey.by} = 'sms')::int`, content: sql<number>`count(*) filter (where ${callSurvey.satisfaction} >= 3)::int`, sum: sql<number>`coalesce(sum(${callSurvey.satisfaction}), 0)::int`,
  }).from(callSurvey).where(and(gte(callSurvey.createdAt, from), lt(callSurvey.createdAt, to))).groupBy(callSurvey.staffId, callSurvey.lineNumber);
  return rows.map(({ staffId, lineNumber, sum, ...r }) => ({ staffId, lineNumber, figures: { ...r, answered: r.byKey + r.bySms, average: r.byKey + r.bySms ? sum / (r.byKey + r.bySms) : null } }));
}

const none: SurveyFigures = { asked: 0, answered: 0, byKey: 0, bySms: 0, content: 0, average: null };
/** Several together. */
export const addSurveys = (parts: readonly SurveyFigures[]): SurveyFigures => parts.reduce((a, b) => {
  const answered = a.answered + b.answered;
  return { asked: a.asked + b.asked, answered, byKey: a.byKey + b.byKey, bySms: a.bySms + b.bySms, content: a.content + b.content, average: answered ? ((a.average ?? 0) * a.answered + (b.average ?? 0) * b.answered) / answered : null };
}, none);
