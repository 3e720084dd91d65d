import { keep } from '../../assignment/keep.ts';
import { takeBack } from '../../assignment/take-back.ts';
import { keepOverrides } from '../../routing/learn.ts';
import type { Subject } from '../../verb/verb.ts';
import type { RequestKindRules } from '../kind.ts';

/** Reasons of law, which nobody can check without it. */
export const needsBasis: readonly string[] = ['beyondAdministration', 'inLegalProcedure', 'higherLevel'];

/**
 * 退单: the dispatcher decides; the second one of a ticket goes to a coordinator; what a unit delegated goes back to that unit and is its own business.
 * While nobody decides the unit's time runs on. Once refused, the same unit may not ask again (common practice: 退单驳回后不得再次退单).
 */
export const returning: RequestKindRules = {
  zh: '退单', en: 'return',
  reasons: {
    wrongRegion: '属地不符', wrongFunction: '职能不符', ownershipUnclear: '权属不清', overlapping: '职能交叉', insufficient: '信息不全',
    duplicate: '重复件', beyondAdministration: '超出行政范围', inLegalProcedure: '已进入法定程序', higherLevel: '上级事权', civilDispute: '企业、民事纠纷',
  },
  decideIn: { workHours: 4 },
  deciders: (subject) => (isDelegated(subject) ? ['unitContact', 'unitLeader'] : subject.ticket.returnCount === 0 ? ['dispatcher', 'coordinator', 'subCenterAdmin'] : ['coordinator']),
  decidingUnit: ({ assignment, assignments }) => assignments.find((a) => a.id === assignment?.parentId)?.unitId ?? null,
  async approve(work, { assignment, request }) {
    const proposedUnitId = request!.payload.proposedUnitId as string | undefined;
    if (assignment!.role === 'lead' && proposedUnitId) await keepOverrides(work, { unitId: proposedUnitId }, 'return');
    await work.perform(takeBack, { proposedUnitId }, { assignment });
  },
  async reject(work, { assignment }) {
    await work.perform(keep, {}, { assignment });
    work.setAssignment(assignment!, { returnForbidden: true });
  },
  async withdraw(work, { assignment }) {
    await work.perform(keep, {}, { assignment });
  },
};

const isDelegated = ({ assignment }: Subject) => assignment?.role === 'delegated';
