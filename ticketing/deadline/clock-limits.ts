import { z } from 'zod';
import type { Limit } from './limit.ts';

/** The limits of one cell, type × urgency. */
export interface ClockLimits {
  dispatch: Limit;
  sign: Limit;
  contact: Limit;
  resolve: Limit;
  /** A first result owed before the whole is resolved. */
  firstResult?: Limit;
  /** null: no return in writing, only by phone. */
  returnWindow: Limit | null;
  maxReturns: number;
  /** null: none. `each` is the most one extension may add. */
  extension: { max: number; each: Limit } | null;
  /** 暂停计时; null: none. `each` is the longest one may last. */
  suspension: { max: number; each: Limit } | null;
  /** how long a citizen has to add what was asked for */
  wait: Limit;
  /** 挂账; null: none. `each`: to the next review at the latest; `max`: how often it may be put off; `afterwards`: to resolve it once it is back. */
  park: { max: number; each: Limit; afterwards: Limit } | null;
  review: Limit;
  visit: Limit;
  rework: Limit;
}

/** Ten years: beyond that a number is a typing error. */
const LONGEST = 3660;
const amount = (unitsADay: number) => z.number().positive().max(LONGEST * unitsADay);

const unitSchema = {
  workdays: amount(1).int(),
  workHours: amount(24),
  minutes: amount(24 * 60),
  hours: amount(24),
  days: amount(1),
};

const limitSchema = z
  .strictObject(unitSchema)
  .partial()
  .refine((limit) => Object.keys(limit).length === 1, {
    error: '须且只须一个单位 / exactly one of workdays, workHours, minutes, hours, days',
  })
  .transform((limit) => limit as Limit);

/** Some cells of a row; what is absent is taken from the default. */
export const someLimitsSchema = z
  .strictObject({
    dispatch: limitSchema,
    sign: limitSchema,
    contact: limitSchema,
    resolve: limitSchema,
    firstResult: limitSchema,
    returnWindow: limitSchema.nullable(),
    maxReturns: z.number().int().min(0).max(9),
    extension: z.strictObject({ max: z.number().int().min(1).max(9), each: limitSchema }).nullable(),
    suspension: z.strictObject({ max: z.number().int().min(1).max(9), each: limitSchema }).nullable(),
    wait: limitSchema,
    park: z.strictObject({ max: z.number().int().min(0).max(9), each: limitSchema, afterwards: limitSchema }).nullable(),
    review: limitSchema,
    visit: limitSchema,
    rework: limitSchema,
  })
  .partial();
