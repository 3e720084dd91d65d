import { words } from '../i18n/text.ts';

export const useVisitPlanWords = words({
  title: '回访方案', intro: '工单审核通过时，按从上到下第一条符合的规则决定如何回访。抽样由工单号算出，同一工单每次结果相同，可以复核。', row: '规则', who: '适用范围', how: '回访方式', noAnswer: '短信、微信限期未答复', everyone: '所有其余工单', reworked: '重办过的', share: (percent: number) => `${percent}%`, rest: '其余',
  methods: { phone: '电话', message: '短信或微信', none: '不回访' } as Record<string, string>, noAnswers: { phone: '转电话回访', close: '按未评价办结' } as Record<string, string>, change: '调整方案', save: '保存为新版本', note: '为何调整', notePlaceholder: '例如：投诉量上升，咨询类抽样降到三成', noteShort: '请写明为何调整（至少4个字）', add: '增加规则', remove: '删除', up: '上移', down: '下移', saved: '已保存为新版本',
  name: '名称', types: '诉求类型', urgency: '紧急程度', caller: '诉求人', units: '承办单位（含下级）', any: '不限', shareOf: '比例（%）', versions: '历次版本', version: (n: number) => `第${n}版`, initial: '系统初始方案', current: '现行',
  figures: '近30天回访', due: '应回访', leftOut: '按方案不回访', tried: '回访率', effective: '有效回访率', solved: '解决率', satisfied: '满意率', both: '双满意率', rework: '重办率', disputed: '联系不实', unreachable: '联系不上', excluded: '解决率、满意率已剔除不计入考核的工单',
  audit: '复核一件', auditHint: '输入工单号，看按现行方案如何回访', ticketNo: '工单号', look: '查看', picked: (row: string, draw: string, share: number, method: string) => `规则“${row}”：抽样值 ${draw}（低于 ${share} 取主方式），应为${method}`, planned: '实际安排',
}, {
  title: 'Visit plan', intro: 'When a reply passes review, the first rule that fits decides how the citizen is visited. The draw is computed from the ticket number: the same ticket always gets the same result.', row: 'Rule', who: 'For', how: 'How', noAnswer: 'Message not answered', everyone: 'All other tickets', reworked: 'reworked', share: (percent) => `${percent}%`, rest: 'the rest',
  methods: { phone: 'Phone', message: 'SMS or WeChat', none: 'Not visited' }, noAnswers: { phone: 'Phone them', close: 'Close as not rated' }, change: 'Change the plan', save: 'Save as a new version', note: 'Why', notePlaceholder: 'e.g. more complaints; fewer questions are sampled', noteShort: 'Say why (at least 4 characters)', add: 'Add a rule', remove: 'Remove', up: 'Up', down: 'Down', saved: 'Saved as a new version',
  name: 'Name', types: 'Types', urgency: 'Urgency', caller: 'Caller', units: 'Units (and below)', any: 'any', shareOf: 'Share (%)', versions: 'Versions', version: (n) => `Version ${n}`, initial: 'Initial plan', current: 'in force',
  figures: 'Visits of the last 30 days', due: 'Due', leftOut: 'Left out', tried: 'Tried', effective: 'Effective', solved: 'Solved', satisfied: 'Satisfied', both: 'Satisfied with both', rework: 'Reworked', disputed: 'Contact disputed', unreachable: 'Unreachable', excluded: 'Tickets excluded from scoring are left out of solved and satisfied',
  audit: 'Check one', auditHint: 'A ticket number: how the plan in force would visit it', ticketNo: 'Ticket number', look: 'Look', picked: (row, draw, share, method) => `Rule “${row}”: drawn ${draw} (below ${share}: the main way): ${method}`, planned: 'As planned then',
});
