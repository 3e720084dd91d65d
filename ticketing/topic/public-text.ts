/** What citizens read of a topic: written by those who handle it, let out by another person, taken down at any time. */
import { z } from 'zod';
import { hideNumbers } from '../citizen/hide-numbers.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { topicVerb, type TopicRow } from './verb.ts';

const numbers = (text: string) => (hideNumbers(text).hidden ? errors.ruleRefused('personalNumbers', '文中有手机号、证件号、银行卡号或邮箱，删除后才能公开；对外电话请写单位固定电话。', 'The text holds a personal number or mail address; take it out first.') : null);

export const writePublic = topicVerb({
  name: 'writePublic', summary: '撰写对市民公开的说明（另一人公开前，市民看到的仍是原文）', input: z.object({ text: z.string().trim().min(20, '至少20个字').max(5000, '不超过5000字') }),
  apply({ actor, topic, set }, { text }) {
    set({ publicDraft: text, publicAuthors: [...new Set([...(topic.publicDraft === null ? [] : topic.publicAuthors), actor.staffId])] });
    return Promise.resolve({});
  },
});

export const publish = topicVerb({
  name: 'publish', summary: '公开', input: z.object({}),
  guard(topic: TopicRow, actor) {
    if (topic.publicDraft === null) return errors.ruleRefused('nothingWritten', '没有待公开的说明，请先撰写。', 'Nothing is written yet.');
    if (topic.publicAuthors.includes(actor.staffId)) return errors.ruleRefused('fourEyes', '撰写人不能自己公开，请由另一人公开。', 'Nobody publishes their own text.');
    return numbers(topic.publicDraft);
  },
  apply({ actor, now, topic, set }) {
    set({ publicText: topic.publicDraft, publicDraft: null, publicAuthors: [], publishedBy: actor.staffId, publishedAt: now });
    return Promise.resolve({ note: topic.publicDraft });
  },
});

export const retract = topicVerb({
  name: 'retract', summary: '撤下公开', input: z.object({ reason }),
  guard: (topic) => (topic.publicText === null ? errors.ruleRefused('notPublic', '该专题没有公开。', 'It is not public.') : null),
  apply({ topic, set }, input) {
    set({ publicText: null, publishedAt: null, publishedBy: null, publicDraft: topic.publicDraft ?? topic.publicText });
    return Promise.resolve({ note: input.reason });
  },
});
