/** 督办单 and 批示件: issued to a unit, reported on by it, closed by who issued it or sent back. */
import type { SupervisionState } from '../db/schema/types.ts';
import type { Table, Who } from '../verb/transition.ts';

const issuers: readonly Who[] = ['supervisor', 'eSupervision', 'coordinator', 'mayorOffice'];

export const supervisionTable = [
  { verb: 'report', zh: '反馈', en: 'Report', from: ['issued'], to: ['reported'], who: ['unitContact', 'unitLeader', 'handler'], stops: ['report'], starts: ['decide'] },
  { verb: 'accept', zh: '审定办结', en: 'Accept', from: ['reported'], to: ['closed'], who: issuers, stops: ['decide'] },
  { verb: 'sendBack', zh: '退回再办', en: 'Send back', from: ['reported'], to: ['issued'], who: issuers, stops: ['decide'], starts: ['report'] },
  { verb: 'escalate', zh: '升级督办', en: 'Raise', from: ['issued'], to: [], who: ['supervisor', 'system'], stops: ['report'], starts: ['report'] },
  { verb: 'measure', zh: '通报、约谈', en: 'Take a measure', from: ['issued', 'reported', 'closed'], to: [], who: ['supervisor', 'eSupervision', 'coordinator'] },
  { verb: 'revoke', zh: '撤销', en: 'Revoke', from: ['issued', 'reported'], to: ['revoked'], who: [...issuers, 'system'], stops: ['report', 'decide'] },
] as const satisfies Table<SupervisionState>;

export const openSupervisionStates: readonly SupervisionState[] = ['issued', 'reported'];
