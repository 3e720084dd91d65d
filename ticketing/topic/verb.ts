/** A verb on a topic is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import type { monthlyTopic, topicEvent } from '../db/schema/index.ts';
import type { HotlineError } from '../errors.ts';
import type { TopicVerbName } from './table.ts';

export type TopicRow = typeof monthlyTopic.$inferSelect;
export type TopicPatch = Partial<typeof monthlyTopic.$inferInsert>;

interface TopicWork { readonly core: Core; readonly tx: Tx; readonly now: Date; readonly actor: StaffActor; readonly topic: TopicRow; set(patch: TopicPatch): void }
/** What the history says beside the verb's name. */
export interface Said { note?: string | null; rating?: (typeof topicEvent.$inferInsert)['rating'] }

export interface TopicVerb<I> {
  name: TopicVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(topic: TopicRow, actor: StaffActor): HotlineError | null;
  apply(work: TopicWork, input: I): Promise<Said>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyTopicVerb = TopicVerb<any>;
export const topicVerb = <I>(definition: TopicVerb<I>): TopicVerb<I> => definition;
