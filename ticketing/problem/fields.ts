/** Input fields of a problem's verbs. */
import { z } from 'zod';
import { isRealDay } from '../deadline/city-day.ts';
import { unitId } from '../verb/fields.ts';

export const cityDayField = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
/** `id` of a step that is there already; without a unit it is the lead unit's. What is done is said by finishStep. */
export const planSteps = z.array(z.object({ id: z.string().max(20).optional(), step: z.string().trim().min(2, '请写明步骤').max(200), unitId: unitId.optional(), until: cityDayField })).max(30);
export const rootCause = z.string().trim().max(2000);
/** How it will be seen whether it helped; recurrence is watched for so many days after closing. */
export const effectPlan = z.object({ text: z.string().trim().min(4, '请写明如何检验成效（至少4个字）').max(1000), watchDays: z.number().int().min(7, '不少于7天').max(730, '不超过两年') });
export const ticketNo = z.string().trim().min(1).max(40);
export const problemWorkdays = z.number().int().min(1).max(250);
