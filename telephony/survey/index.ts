/** 通话评价: the question after a call. */
import type { Core, JobHandlers } from '../../ticketing/index.ts';
import { askBySms } from './by-sms.ts';
import { rateTicket } from './rate-tickets.ts';

export { recordSurvey, surveyPrompts, type SurveyStep } from './record.ts';
export { answerBySms, surveyBySms } from './by-sms.ts';
export { addSurveys, surveyFigures, type SurveyFigures } from './figures.ts';

export const surveyJobs = (core: Core): JobHandlers => ({ 'survey.sms': askBySms(core), 'survey.rateTicket': rateTicket(core) });
/** An answer written down after the talk takes the rating that was pressed before. */
export const surveyReactions = [['answer', 'survey.rateTicket']] as const;
