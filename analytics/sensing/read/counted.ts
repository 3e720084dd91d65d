import { sql } from 'drizzle-orm';

/** City day of a ticket, and who told of it: somebody without a name counts once a ticket. */
export const dayOf = sql.raw(`(appealed_at at time zone 'UTC' + interval '8 hours')::date`);
export const citizenOf = sql.raw(`coalesce('a' || appellant_id, 't' || id)`);

/**
 * Which tickets sensing counts. Not those in confidence, about staff or about a unit: in a small place a number is a name. Not what the city found itself (proactive),
 * praise, or what its citizen withdrew. Duplicates (并单) count by their citizens.
 */
export const counted = sql.raw(`matter_code is not null and not is_confidential and not is_about_staff and accused_unit_id is null and accused_staff_id is null and channel <> 'proactive' and appeal_type <> 'praise' and state not in ('cancelled', 'declined')`);

/** Of an import, for the present: what was said lately, with its own date. Old tickets are history, and a file without dates tells nothing of today. */
export const ofThePresent = sql.raw(`(channel <> 'import' or (registered_at > appealed_at and registered_at - appealed_at < interval '3 days'))`);
