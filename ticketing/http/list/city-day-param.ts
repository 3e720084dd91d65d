import { z } from '@hono/zod-openapi';
import { isRealDay } from '../../deadline/city-day.ts';

/** A day in a query, `YYYY-MM-DD` in the city's own time; 30 February is none. */
export const cityDayParam = z.string().refine(isRealDay, '日期应为真实存在的日子，格式 YYYY-MM-DD');
