/** What a citizen says on a visit, asked apart: did the unit contact them, is it solved, how were they treated, what do they think of the result. Pure. */
import { z } from 'zod';
import { satisfaction, solved } from '../verb/fields.ts';

export const dissatisfyReasons = { attitude: '服务态度', speed: '办理速度', result: '办理结果', policy: '政策规定', unreasonable: '诉求无法满足' } as const;
const dissatisfyReason = z.enum(Object.keys(dissatisfyReasons) as [keyof typeof dissatisfyReasons]);

/** Overall satisfaction, or the two it is made of (双满意); with both of these alone, the lower one is the overall. */
export const ratingFields = { solved, satisfaction: satisfaction.optional(), attitude: satisfaction.optional(), result: satisfaction.optional(), dissatisfyReason: dissatisfyReason.optional(), comment: z.string().trim().max(2000).optional() };
export interface Rated { solved: 'solved' | 'partly' | 'unsolved'; satisfaction?: number | undefined; attitude?: number | undefined; result?: number | undefined }

/** The overall satisfaction; undefined where nothing was said of it. */
export const overall = ({ satisfaction: said, attitude, result }: Rated): number | undefined => said ?? (attitude !== undefined && result !== undefined ? Math.min(attitude, result) : undefined);

/** 不满意 and 很不满意. */
export const isDissatisfied = (rated: Rated): boolean => (overall(rated) ?? 5) <= 2;
/** Such a rating asks for the work to be done again. */
export const asksForRework = (rated: Rated): boolean => rated.solved === 'unsolved' || isDissatisfied(rated);
/** Nothing is left to do, whatever else was wrong. */
export const isContent = (rated: Rated): boolean => rated.solved === 'solved' && (overall(rated) ?? 0) >= 3;
