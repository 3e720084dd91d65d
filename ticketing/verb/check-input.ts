import type { z } from 'zod';
import { errors } from '../errors.ts';
import { storable } from './storable.ts';

/**
 * What somebody sent, as the schema takes it and the database can keep it.
 * @throws HotlineError invalid with every field that is wrong
 */
export function checkInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const checked = schema.safeParse(storable(raw));
  if (!checked.success) throw errors.wrongFields(checked.error);
  return checked.data;
}
