/** Merging: staff read the numbers, a citizen that the appeal goes on together with others, and nothing of theirs. */
import type { Wording } from '../wording.ts';

const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const after = (prefix: string, v: unknown) => (text(v) ? `${prefix}${text(v)}` : '');
const whats: Record<string, string> = { urge: '催办', supplement: '补充材料' };

export const mergeWordings: Record<string, Wording> = {
  merge: { staff: (d) => `并入${text(d.masterTicketNo)}：${text(d.reason)}${d.followers ? `（连同已并入本单的${text(d.followers)}件）` : ''}`, citizen: () => ({ zh: '同类诉求合并办理，您的工单号和查询码不变，答复会同样发给您', en: 'Handled together with similar appeals; your number and code stay, and the reply comes to you as well' }) },
  mergeOn: { staff: (d) => `主单${text(d.before)}已并入${text(d.masterTicketNo)}，本单改随${text(d.masterTicketNo)}` },
  unmerge: { staff: (d) => `撤销并入${text(d.masterTicketNo)}，恢复待派单：${text(d.reason)}`, citizen: () => ({ zh: '改为单独办理，正在确定承办单位', en: 'Handled on its own; the responsible unit is being chosen' }) },
  followMaster: { staff: (d) => `随主单${text(d.masterTicketNo)}答复市民：${text(d.reply)}`, citizen: (d) => ({ zh: `${text(d.unit) || '热线'}答复：${text(d.reply)}`, en: `Reply from ${text(d.unit) || 'the hotline'}: ${text(d.reply)}` }) },
  takeDuplicate: { staff: (d) => `${text(d.ticketNo)}并入本单，共${text(d.callers)}位市民反映${after('：', d.reason)}` },
  releaseDuplicate: { staff: (d) => `${text(d.ticketNo)}撤销并单，不再随本单办理${after('：', d.reason)}` },
  fromDuplicate: { staff: (d) => `并入本单的${text(d.ticketNo)}${whats[text(d.what)] ?? ''}（共${text(d.callers)}位市民反映）${after('：', d.text)}` },
  'assignment.resolveWithMaster': { staff: (d) => `${text(d.unit)}随主单${text(d.masterTicketNo)}办结` },
  'assignment.recallFollowed': { staff: (d) => `撤销并单，${text(d.unit)}随主单的办结收回` },
};
