import { z } from 'zod';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { numbersRefusal } from './text.ts';
import { articleVerb } from './verb.ts';

/** Hands the text in hand to review. One made from a ticket must first have been looked through for names by a person: the machine only proposes. */
export const submit = articleVerb({
  name: 'submit', summary: '送审',
  input: z.object({ namesRemoved: z.boolean().default(false) }),
  guard(article, _actor, now) {
    const text = article.draft!;
    if (text.expiresOn !== null && text.expiresOn < cityDay(now)) return errors.ruleRefused('pastExpiry', '失效日期已过，改到今天或以后才能送审。', 'The last day is past; set a later one first.');
    return numbersRefusal(text);
  },
  async apply(work, { namesRemoved }) {
    if (work.article.namesUnchecked && !namesRemoved) throw errors.ruleRefused('namesUnchecked', '此稿由工单生成，请逐句检查并勾选“已删除姓名、住址等个人信息”后再送审。', 'Made from a ticket: confirm that names and addresses are taken out.');
    work.set({ namesUnchecked: false, ...(work.article.version === 0 ? { state: 'review' } : {}) });
  },
});
