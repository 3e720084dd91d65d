import { query } from '../api/client.ts';
import { dayBounds } from '../parts/time.ts';
import type { Filter } from '../tickets/filter-names.ts';

/** The address of the ticket list behind a figure. */
export const ticketLink = (filter: Filter): string => `/tickets${query(filter)}`;

/** The same, of one day of the city. */
export const ticketLinkOn = (date: string, filter: Filter = {}): string => ticketLink({ ...dayBounds(date), ...filter });

/** The code of a named count: the server may give the code itself or its name. Undefined where the list has neither. */
export const codeOf = (names: Record<string, string>, name: string): string | undefined => (name in names ? name : Object.keys(names).find((code) => names[code] === name));
