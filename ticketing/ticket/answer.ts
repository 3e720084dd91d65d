import { z } from 'zod';
import { errors } from '../errors.ts';
import { linkAnswer } from '../knowledge/link.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** Days in which the citizen may object before a direct answer settles into a closed ticket. */
const settleDays = 3;

/** 直接答复: the centre answers itself; complaints and reports always go to a unit. */
export const answer = verb({
  kind: 'ticket', name: 'answer', summary: '直接答复',
  input: z.object({ reply: longText.min(6, '答复不少于6个字'), /** the article it was answered with */ articleNo: z.string().trim().max(40).optional() }),
  guard: (subject) => subject.ticket.appealType === 'complaint' || subject.ticket.appealType === 'report'
    ? errors.ruleRefused('answerNotForComplaints', '投诉、举报须转承办单位办理，不能直接答复。', 'Complaints and reports must go to a unit.') : null,
  async apply(work, _subject, input) {
    work.stopClocks(['dispatch']);
    work.startClock('settle', { workdays: settleDays });
    work.setTicket({ handlingMode: 'direct', publicReply: input.reply, closedAt: work.now });
    work.tell('answered', { reply: input.reply }, String(work.ticket.reopenCount));
    if (input.articleNo) await linkAnswer(work.tx, work.actor, input.articleNo, work.ticket.id, work.now);
    return { data: { reply: input.reply, ...(input.articleNo ? { articleNo: input.articleNo } : {}) } };
  },
});
