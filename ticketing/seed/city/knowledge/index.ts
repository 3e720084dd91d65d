import { cityRunning } from './cityRunning.ts';
import { homes } from './homes.ts';
import { people } from './people.ts';
import { services } from './services.ts';
import { utilities } from './utilities.ts';
import type { KnowledgeRow } from './row.ts';

export type { KnowledgeRow } from './row.ts';

/** The knowledge base of the fictional city. Amounts, limits and regulations are made up like the city itself. */
export const knowledge: readonly KnowledgeRow[] = [...utilities, ...cityRunning, ...homes, ...people, ...services];
