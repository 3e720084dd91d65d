import type { ArticleText } from '../../../db/schema/knowledge.ts';

/** One article as it is written here. Lines of an answer are separated by line ends; days count from the day of seeding. */
export interface KnowledgeRow {
  title: string;
  /** separated by spaces */
  questions: string;
  short: string;
  full: string;
  line?: string;
  matter: string;
  unit: string;
  region?: string;
  audience?: ArticleText['audience'];
  internal?: true;
  /** the last day on which it holds; a year where nothing is said, null for no end */
  validDays?: number | null;
  source?: string;
  hotline?: string;
}
