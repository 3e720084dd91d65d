/** Input fields that many verbs take, with the messages a person reads. */
import { z } from 'zod';
import { isRealDay } from '../deadline/city-day.ts';
import { appealTypes, urgencies } from '../db/schema/types.ts';

export const reason = z.string().trim().min(4, '请写明理由（至少4个字）').max(2000, '不超过2000字');
export const longText = z.string().trim().min(1, '不能为空').max(20_000, '不超过2万字');
export const unitId = z.string().trim().min(1, '请选择单位').max(64);
export const appealType = z.enum(appealTypes);
export const urgency = z.enum(urgencies);
export const solved = z.enum(['solved', 'partly', 'unsolved']);
/** 好差评 1–5: 很不满意 不满意 基本满意 满意 非常满意 */
export const satisfaction = z.number().int().min(1).max(5);
/** A day of the city, YYYY-MM-DD. */
export const day = z.string().refine(isRealDay, '请填写日期（年-月-日）');
