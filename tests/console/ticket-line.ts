import type { TicketLine } from '../../console/api/types.ts';

/** A ticket as a list shows it; what a test is about stands in `over`. */
export const ticketLine = (over: Partial<TicketLine> = {}): TicketLine => ({
  ticketNo: '202611210001', revision: 3, state: 'pendingDispatch', stateName: '待派单', channel: 'call', hotlineNumber: '12345', appealType: 'help', urgency: 'normal', title: '青石街路灯不亮', content: '青石街小学门口三盏路灯一周没亮。',
  regionCode: '990101', regionName: '云溪区', address: '青石街', category: null, matterCode: null, matterName: null, leadUnitId: null, leadUnitName: null, appealedAt: '2026-11-21T02:00:00.000Z', registeredAt: '2026-11-21T02:00:00.000Z',
  dueAt: null, closedAt: null, light: 'none', remaining: null, isConfidential: false, isAnonymous: false, isAboutStaff: false, callerCategory: 'individual', language: 'zh', transferredTo: null, parkedUntil: null, supervisionLevel: null, scoringExcluded: null, masterTicketNo: null, urgeCount: 0, returnCount: 0, reworkCount: 0, problemNo: null, decision: 'ask', decisionReason: '把握不足', satisfaction: null, solved: null,
  suggestedUnits: [
    { unitId: 'yx-cg', name: '云溪区城市管理局', probability: 0.62, clause: '市政照明：区城管主责' },
    { unitId: 'yc-power', name: '云川供电公司', probability: 0.21, clause: null },
    { unitId: 'yx-zj', name: '云溪区住建局', probability: 0.08, clause: null },
  ],
  ...over,
});
