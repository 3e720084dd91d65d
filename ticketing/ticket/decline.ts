import { z } from 'zod';
import { errors } from '../errors.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { closeTicket } from './close.ts';

/** Intake decision codes of 66号(二); each tells the citizen another way. */
export const declineReasons = {
  legalRoute: '应通过诉讼、仲裁、行政复议、纪检监察、信访等法定途径解决',
  notPermitted: '违反法律法规或涉及国家秘密、商业秘密、个人隐私',
  outOfJurisdiction: '不属于本市管辖',
  closedSameFacts: '已办结且无新情况、新理由',
  emergency: '紧急事项，已转110/119/120/122',
  maliciousHarassment: '恶意骚扰',
  invalid: '无有效诉求内容',
} as const;

export const decline = verb({
  kind: 'ticket', name: 'decline', summary: '不予受理，并告知途径',
  input: z.object({ reasonCode: z.enum(Object.keys(declineReasons) as [keyof typeof declineReasons]), route: longText }),
  guard(subject, actor) {
    const grave = subject.ticket.appealType === 'report' || subject.ticket.appealType === 'complaint';
    const confirms = actor.kind === 'staff' && actor.roles.some((r) => r === 'teamLead' || r === 'dispatcher');
    return grave && !confirms ? errors.ruleRefused('declineNeedsTeamLead', '投诉、举报类不予受理须由班长确认。', 'Declining a complaint or report needs the team lead.') : null;
  },
  async apply(work, _subject, input) {
    work.stopClocks(['dispatch']);
    work.setTicket({ publicReply: input.route });
    closeTicket(work);
    work.tell('declined', { route: input.route }, String(work.ticket.reopenCount));
    return { data: { reasonCode: input.reasonCode, reason: declineReasons[input.reasonCode], route: input.route } };
  },
});
