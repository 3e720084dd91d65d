/** The Chinese names of states, for refusals, timelines and the console. */
import type { AssignmentState, RequestState, SupervisionState, TicketState } from '../db/schema/types.ts';
import type { Who } from './transition.ts';
import type { Kind } from './verb.ts';

const ticket: Record<TicketState, string> = {
  registered: '已登记', pendingDispatch: '待派单', awaitingCitizen: '待市民补充', inProgress: '办理中', hardCase: '疑难会商', pendingReview: '待审核', pendingVisit: '待回访', rework: '重办中', parked: '挂账', merged: '已并单', transferred: '已转接',
  answered: '已答复', declined: '不予受理', closed: '已办结', archived: '已归档', cancelled: '已撤单',
};
const assignment: Record<AssignmentState, string> = {
  dispatched: '待签收', signed: '待联系', handling: '办理中', returnPending: '退单待审', suspended: '暂停计时', resolved: '已办结', withdrawn: '已退单', recalled: '已收回',
};
const request: Record<RequestState, string> = { pending: '待审批', endorsed: '初审同意', approved: '已同意', rejected: '未同意', withdrawn: '已撤回' };

const supervision: Record<SupervisionState, string> = { issued: '待反馈', reported: '待审定', closed: '已办结', revoked: '已撤销' };

const names: Record<Kind, Record<string, string>> = { ticket, assignment, request, supervision };
export const stateName = (kind: Kind, state: string): string => names[kind][state] ?? state;

/** A citizen hears of stages, not of our desks. */
const forCitizens: Record<TicketState, { zh: string; en: string }> = {
  registered: { zh: '已受理', en: 'received' }, pendingDispatch: { zh: '已受理', en: 'received' }, awaitingCitizen: { zh: '等您补充', en: 'waiting for you' }, inProgress: { zh: '办理中', en: 'being handled' }, hardCase: { zh: '办理中', en: 'being handled' }, pendingReview: { zh: '答复核对中', en: 'handled, the reply is being checked' },
  pendingVisit: { zh: '已答复，待评价', en: 'answered, waiting for your rating' }, rework: { zh: '重新办理中', en: 'being handled again' }, parked: { zh: '已列入计划', en: 'planned for later' }, merged: { zh: '合并办理中', en: 'being handled with another appeal' }, transferred: { zh: '已转接', en: 'passed on' }, answered: { zh: '已答复', en: 'answered' }, declined: { zh: '不予受理', en: 'declined' },
  closed: { zh: '已办结', en: 'closed' }, archived: { zh: '已归档', en: 'archived' }, cancelled: { zh: '已撤回', en: 'withdrawn' },
};
export const citizenStateName = (state: TicketState): { zh: string; en: string } => forCitizens[state];

const roles: Partial<Record<Who, string>> = {
  agent: '话务员', specialDeskAgent: '专席话务员', teamLead: '班长', dispatcher: '派单员', coordinator: '疑难协调员', reviewer: '审核员', callbackAgent: '回访员', supervisor: '督办员',
  unitContact: '单位联络员', unitLeader: '单位领导', handler: '经办人', gridWorker: '网格员', vendorStaff: '外包人员', qa: '质检员', kbEditor: '知识编辑', kbReviewer: '知识审核', unitKbOwner: '单位知识员', subCenterAdmin: '分中心管理员',
  eSupervision: '电子监察', mayorOffice: '市领导', analyst: '分析员', integrationClient: '接入系统', sysAdmin: '系统管理员', secAdmin: '安全管理员', auditAdmin: '审计管理员', citizen: '市民', system: '系统',
};
/** Who may, for a refusal: 审核员、疑难协调员. The system is nobody to turn to. */
export const roleNames = (who: readonly Who[]): string => who.filter((w) => w !== 'system' || who.length === 1).map((w) => roles[w] ?? w).join('、');
