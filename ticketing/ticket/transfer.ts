import { z } from 'zod';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';

/**
 * 一键转接: danger, or another line's business. The call is passed on at once, and within the line's minutes somebody asks what came of it.
 * Whose it is not clearly is settled in a three-party call; without agreement it stays with who received it first (国办发〔2022〕12号).
 */
export const transfer = verb({
  kind: 'ticket', name: 'transfer', summary: '一键转接紧急热线或合作热线',
  input: z.object({ lineCode: z.string().trim().min(1, '请选择转接的热线').max(20), mode: z.enum(['warm', 'threeParty', 'handOver']).default('warm'), note: z.string().trim().max(500).optional() }),
  async apply(work, _subject, input) {
    const line = work.core.city.partnerLines.get(input.lineCode);
    if (!line?.active) throw errors.ruleRefused('lineUnknown', '没有这条热线，或已停用；请从转接列表中选择。', 'No such line, or it is no longer in use; choose one of the list.');
    work.stopClocks(['dispatch']);
    work.startClock('checkBack', { minutes: line.checkBackMinutes });
    work.setTicket({ transferredTo: line.code, ...(line.kind === 'emergency' ? { urgency: 'critical' as const } : {}) });
    work.tell('transferred', { unit: `${line.name}（${line.number}）` }, String(work.ticket.eventSeq));
    return { data: { lineCode: line.code, line: line.name, number: line.number, mode: input.mode, note: input.note } };
  },
});
