/** Input fields of a problem's verbs. */
import { z } from 'zod';
import { isRealDay } from '../deadline/city-day.ts';

const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
export const planSteps = z.array(z.object({ step: z.string().trim().min(2, '请写明步骤').max(200), until: day, done: day.optional() })).max(30);
export const rootCause = z.string().trim().max(2000);
export const ticketNo = z.string().trim().min(1).max(40);
