/** What differs between requests: the reasons to give, who decides at which level, and what follows. The verbs (approve, reject, …) are the same for all. */
import type { Actor } from '../access/actor.ts';
import type { HotlineError } from '../errors.ts';
import type { Who } from '../verb/transition.ts';
import type { Limit } from '../deadline/limit.ts';
import type { Subject } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

export interface RequestKindRules {
  zh: string;
  en: string;
  /** reason code → what staff read */
  reasons: Readonly<Record<string, string>>;
  /** how long a decision may take */
  decideIn: Limit;
  /** who decides on this one */
  deciders(subject: Subject): readonly Who[];
  /** who agrees first, where the kind has two levels: another person than the decider; nobody: this one has one level */
  endorsers?(subject: Subject): readonly Who[];
  /** a rule against this person's deciding it, beyond four eyes */
  refuses?(subject: Subject, actor: Actor): HotlineError | null;
  /** the unit whose staff decide, where unit roles do (it has delegated the work); absent: the unit that holds the assignment */
  decidingUnit?(subject: Subject): string | null;
  /** what was asked for happens */
  approve(work: Work, subject: Subject, decision?: string): Promise<void>;
  /** it does not: what must be put back as it was */
  reject?(work: Work, subject: Subject, decision?: string): Promise<void>;
  /** nobody wants it any more; absent: as after a rejection */
  withdraw?(work: Work, subject: Subject): Promise<void>;
}
