/** A quality gate on a unit's reply to the citizen. Hard ones refuse; soft ones are a checklist for who writes and for who reviews. Pure: facts in, a verdict out. */
import type { AppealType } from '../db/schema/types.ts';

export type Outcome = 'solved' | 'partly' | 'unsolved' | 'explained';

/** What is known of a reply when it is judged. */
export interface ReplyFacts {
  reply: string;
  outcome: Outcome | null;
  appeal: { title: string; content: string; address: string | null; appealType: AppealType };
  /** names of the place, from the district down, and the words of the matter, by which a reply names what it is about */
  placeWords: readonly string[];
  matterWords: readonly string[];
  contact: { reached: boolean; tries: number; days: number; enough: boolean; /** nobody could be contacted: no number, no address */ nobody: boolean };
  /** another ticket of the unit whose reply is the same */
  copiedFrom: string | null;
  supports: { unit: string; done: boolean }[];
}

export interface Gate {
  code: string;
  level: 'hard' | 'soft';
  /** the checklist's line */
  zh: string;
  en: string;
  /** @returns why the reply does not pass, with what would; null when it does */
  fails(facts: ReplyFacts): { zh: string; en: string } | null;
}

export interface Finding { code: string; level: Gate['level']; zh: string; en: string; ok: boolean; why: { zh: string; en: string } | null }
