/** The steps of a dispute as short phrases. Street lamps (020302) are the district's city management's by the seeded catalogue. */
import { eq } from 'drizzle-orm';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { assignment, request, ruling } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { confer } from '../../../ticketing/ticket/confer.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { markHardCase } from '../../../ticketing/ticket/mark-hard-case.ts';
import { rule } from '../../../ticketing/ticket/rule.ts';
import { act } from '../../../ticketing/verb/act.ts';
import type { TestCore } from '../../setup/core.ts';

export const lamp = { content: '云溪区柳湾街道人民路的路灯不亮，漆黑一片，已经三天', regionCode: '990101' };
export const notOurs = { reasonCode: 'wrongFunction', reason: '该路段尚未移交，不属我局职责。', legalBasis: '市政设施移交办法第九条' };
export const words = { basis: '市政设施移交办法第九条', text: '未移交道路的路灯由建设单位主管部门负责维护。' };

export function disputes(core: TestCore) {
  const who = (name: string) => core.staff(name);
  const self = {
    openLead: async (ticketId: number) => (await core.db.select().from(assignment).where(eq(assignment.ticketId, ticketId)).orderBy(assignment.id)).findLast((a) => a.role === 'lead' && !['withdrawn', 'recalled'].includes(a.state))!,
    parts: (ticketId: number) => core.db.select().from(assignment).where(eq(assignment.ticketId, ticketId)).orderBy(assignment.id),
    returns: (ticketId: number) => core.db.select().from(request).where(eq(request.ticketId, ticketId)).orderBy(request.id),
    rulings: (ticketId: number) => core.db.select().from(ruling).where(eq(ruling.ticketId, ticketId)).orderBy(ruling.id),
    /** the open lead asks to give it back; @returns the request's id */
    async asksReturn(ticketId: number, input: Record<string, unknown> = {}) {
      const lead = await self.openLead(ticketId);
      await act(core, await who(`${lead.unitId}-contact`), { assignmentId: lead.id }, requestReturn, { ...notOurs, ...input });
      return (await self.returns(ticketId)).at(-1)!.id;
    },
    async givesBack(ticketId: number, by: string, input: Record<string, unknown> = {}) {
      await act(core, await who(by), { requestId: await self.asksReturn(ticketId, input) }, approve, {});
    },
    async sent(leadUnitId = 'yx-cg', message: Record<string, unknown> = {}, input: Record<string, unknown> = {}) {
      const made = await core.register({ ...lamp, ...message });
      await act(core, await who('dispatcher1'), { ticketNo: made.ticketNo }, dispatch, { leadUnitId, appealType: 'help', matterCode: '020302', ...input });
      return made;
    },
    sendAgain: async (ticketNo: string, leadUnitId: string) => act(core, await who('dispatcher1'), { ticketNo }, dispatch, { leadUnitId }),
    /** city management and housing have both given it back; it waits for dispatch */
    async disputed() {
      const made = await self.sent();
      await self.givesBack(made.ticketId, 'dispatcher1', { proposedUnitId: 'yx-zj' });
      await self.sendAgain(made.ticketNo, 'yx-zj');
      await self.givesBack(made.ticketId, 'coordinator1', { proposedUnitId: 'yx-cg' });
      return made;
    },
    /** 先办后议 with city management */
    async hard(temporaryLeadUnitId = 'yx-cg') {
      const made = await self.disputed();
      await act(core, await who('dispatcher1'), { ticketNo: made.ticketNo }, markHardCase, { reason: '两个单位均称不属其职责', temporaryLeadUnitId });
      return made;
    },
    confers: async (ticketNo: string, input: Record<string, unknown> = {}) => act(core, await who('coordinator1'), { ticketNo }, confer, {
      kind: 'onSite', heldAt: core.clock.now.toISOString(), participantUnitIds: ['yx-cg', 'yx-zj'], minutes: '现场核对移交清单，人民路未列入移交范围。', decisions: [{ unitId: 'yx-zj', decision: '三日内组织维修' }], ...input,
    }),
    rules: async (ticketNo: string, leadUnitId: string, input: Record<string, unknown> = {}) => act(core, await who('coordinator1'), { ticketNo }, rule, { leadUnitId, ...words, ...input }),
    /** a ruling for housing, where city management worked meanwhile */
    async ruled(leadUnitId = 'yx-zj', input: Record<string, unknown> = {}) {
      const made = await self.hard();
      await self.rules(made.ticketNo, leadUnitId, input);
      return { ...made, ruling: (await self.rulings(made.ticketId))[0]! };
    },
  };
  return self;
}
