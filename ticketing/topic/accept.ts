import { z } from 'zod';
import { errors } from '../errors.ts';
import { topicVerb } from './verb.ts';

/** Accepted, with the effect as it stands that day. Never by whoever reported it (four eyes, common practice). */
export const accept = topicVerb({
  name: 'accept', summary: '审定结项', input: z.object({ opinion: z.string().trim().max(2000).default(''), /** worked out by analytics, never sent by a person */ effect: z.unknown().optional() }),
  guard: (topic, actor) => (topic.reportedBy === actor.staffId ? errors.ruleRefused('fourEyes', '申报人不能自己审定，请由另一人审定。', 'Whoever reported the result cannot accept it.') : null),
  apply({ now, set }, { opinion, effect }) {
    set({ doneAt: now, effect: effect ?? null });
    return Promise.resolve({ note: opinion || null });
  },
});
