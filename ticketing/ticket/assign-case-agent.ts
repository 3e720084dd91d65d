import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';

/** 专员 一跟到底: one person stays with an enterprise's appeal from the first call to the visit. */
export const assignCaseAgent = verb({
  kind: 'ticket', name: 'assignCaseAgent', summary: '指定企业诉求专员',
  input: z.object({ staffId: z.number().int() }),
  guard: ({ ticket }) => ticket.callerCategory === 'individual' ? errors.ruleRefused('caseAgentForEnterprises', '专员只跟进企业、组织的诉求；如确为企业诉求，请先更正诉求人类别。', 'Case agents are for enterprises; correct the kind of caller first if it is one.') : null,
  async apply(work, _subject, input) {
    const [person] = await work.tx.select().from(staff).where(eq(staff.id, input.staffId));
    if (!person?.active || !person.roles.includes('specialDeskAgent')) throw errors.ruleRefused('notACaseAgent', '专员须为在岗的专席话务员。', 'A case agent is a member of the special desk.');
    work.setTicket({ caseAgentId: person.id });
    return { data: { agent: person.name } };
  },
});
