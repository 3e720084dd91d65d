import { extend } from '../../assignment/extend.ts';
import { above } from '../../assignment/tree/tree.ts';
import type { RequestKindRules } from '../kind.ts';

/** 延期: asked for before it is due; the citizen is told of the lead's. A delegated unit asks the unit above it, in whose time it must stay. */
export const extension: RequestKindRules = {
  zh: '延期', en: 'extension',
  reasons: { legalProcedure: '法定程序所需', thirdPartyTest: '检测、鉴定所需', weather: '天气、季节原因', crossUnit: '多部门协同', complex: '情况复杂' },
  decideIn: { workHours: 4 },
  deciders: ({ assignment }) => (assignment?.role === 'delegated' ? ['unitContact', 'unitLeader'] : ['dispatcher', 'coordinator', 'reviewer', 'subCenterAdmin']),
  decidingUnit: ({ assignment, assignments }) => (assignment && above(assignment, assignments)?.unitId) ?? null,
  async approve(work, { assignment, request }) {
    await work.perform(extend, { workdays: request!.payload.workdays as number }, { assignment });
  },
};
