import { z } from 'zod';
import { caseText, textRefusal } from './text.ts';
import { caseVerb } from './verb.ts';

/** Writes the text in hand; what is published stays readable until the new text is. */
export const edit = caseVerb({
  name: 'edit', summary: '编辑（已发布的另存为修改稿）', input: z.object({ text: caseText, why: z.string().trim().max(500).optional() }),
  apply({ core, actor, row, set }, { text, why }) {
    const refusal = textRefusal(core, text);
    if (refusal) throw refusal;
    set({ draft: text, draftWhy: why ?? (row.work === 'none' ? null : row.draftWhy), draftAuthors: [...new Set([...(row.work === 'none' ? [] : row.draftAuthors), actor.staffId])], ...(row.version === 0 ? { matterCode: text.matterCode } : {}) });
    return Promise.resolve(null);
  },
});
