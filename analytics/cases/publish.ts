import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { caseVersion } from '../db/schema/index.ts';
import { columnsOf, numbersRefusal } from './text.ts';
import { caseVerb } from './verb.ts';

/** Makes the text in hand the readable one and keeps it as a version. Four eyes (common practice): nobody publishes what they wrote on. What was taken out is forgotten. */
export const publish = caseVerb({
  name: 'publish', summary: '审核发布', input: z.object({}),
  guard: (row, actor) => (row.draftAuthors.includes(actor.staffId) ? errors.ruleRefused('fourEyes', '作者不能发布自己写的案例，请由另一位审核人发布。', 'Nobody publishes their own text; another reviewer must.') : numbersRefusal(row.draft!)),
  async apply({ core, tx, actor, now, row, set }) {
    const version = row.version + 1;
    await tx.insert(caseVersion).values({ caseId: row.id, version, text: row.draft!, why: row.draftWhy, authors: row.draftAuthors, publishedBy: actor.staffId, publishedAt: now });
    set({ ...columnsOf(core.city, row.draft!), state: 'published', version, draft: null, draftWhy: null, draftAuthors: [], rejectedWhy: null, removed: null, publishedAt: now, publishedBy: actor.staffId });
    return row.draftWhy;
  },
});
