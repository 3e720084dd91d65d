import { keep } from '../../assignment/keep.ts';
import { takeBack } from '../../assignment/take-back.ts';
import type { RequestKindRules } from '../kind.ts';

/** 退单: the dispatcher decides; the second one of a ticket goes to a coordinator. While nobody decides the unit's time runs on. */
export const returning: RequestKindRules = {
  zh: '退单', en: 'return',
  reasons: {
    wrongRegion: '属地不符', wrongFunction: '职能不符', ownershipUnclear: '权属不清', overlapping: '职能交叉', insufficient: '信息不全',
    duplicate: '重复件', beyondAdministration: '超出行政范围', inLegalProcedure: '已进入法定程序', higherLevel: '上级事权', civilDispute: '企业、民事纠纷',
  },
  decideIn: { workHours: 4 },
  deciders: ({ ticket }) => (ticket.returnCount === 0 ? ['dispatcher', 'coordinator', 'subCenterAdmin'] : ['coordinator']),
  async approve(work, { assignment, request }) {
    await work.perform(takeBack, { proposedUnitId: request!.payload.proposedUnitId as string | undefined }, { assignment });
  },
  async reject(work, { assignment }) {
    await work.perform(keep, {}, { assignment });
  },
};
