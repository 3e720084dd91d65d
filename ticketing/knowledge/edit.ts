import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { articleText, columnsOf, textRefusal } from './text.ts';
import { articleVerb } from './verb.ts';

/** Writes the text in hand. What is published stays readable until the new text is; while nothing is, the draft is what those who may see it read. */
export const edit = articleVerb({
  name: 'edit', summary: '编辑（已发布的另存为修改稿，审核通过前原文仍可查阅）',
  input: z.object({ text: articleText, why: z.string().trim().max(500).optional() }),
  async apply(work, { text, why }) {
    const actor = work.actor as StaffActor;
    const refusal = textRefusal(work.core, actor, text);
    if (refusal) throw refusal;
    const { article } = work;
    const authors = article.work === 'none' ? [] : article.draftAuthors;
    work.set({
      draft: text, draftWhy: why ?? (article.work === 'none' ? null : article.draftWhy), draftAuthors: [...new Set([...authors, actor.staffId])],
      ...(article.version === 0 ? columnsOf(work.core.city, text) : {}),
    });
    return { note: why ?? null };
  },
});
