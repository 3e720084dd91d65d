import { words } from '../i18n/text.ts';

/** The words of waiting, standing still, parking and handing down: forms, tree and ledger. */
export const useWaitingWords = words({
  required: '此项必填', reasonCode: '原因', reason: '理由', reasonShort: '请写明理由（至少4个字）',
  items: '需要市民补充什么（一次列全）', itemHint: '例如：事发的具体门牌号', addItem: '再加一项', removeItem: '删去这一项', itemShort: '每项至少2个字', askOnce: '一次性告知：只能请市民补充一次，请把需要的都列上。补充前全部停止计时，三个工作日内没有回复则继续办理。', goOnWhy: '为什么不再等（可不填）',
  until: '恢复计时的日期', dayMissing: '请选择日期', left: (left: number, max: number, each: string) => `还可以 ${left} 次（共 ${max} 次），每次最长${each}`, latest: (day: string) => `最晚 ${day}`, none: '按规定不能再申请，提交会被退回', boundBy: (unit: string, day: string) => `不得超过上级「${unit}」的时限 ${day}`,
  workdays: '延长工作日', resumeWhy: '为什么恢复', below: '下派给', belowHint: '本单位的下级，或本区域内的同业务单位、街道、社区、网格', advice: '办理要求', adviceShort: '请写明要求（至少2个字）', limit: '办理时限（工作日）', limitHint: '不填：给到最晚，为本单位留一个工作日', pushDownReason: '下派基层的理由',
  department: (name: string) => `派单目录规定此事项由「${name}」主责，派给街道、社区、网格须写明理由，并计入统计。`, sendBackWhy: '哪里需要补办', noneBelow: '没有可以下派的单位',
  explanation: '向市民解释', explanationHint: '市民会逐字看到：为什么现在办不成', explanationShort: '至少10个字', plan: '打算怎么办', planShort: '至少4个字', condition: '什么条件下恢复办理', conditionHint: '例如：改造经费下达', conditionIs: '恢复条件', reviewDate: '复核日期', reviewHint: '到期自动恢复办理，不会被忘记', progress: '进展（告知市民）', progressShort: '至少4个字',
  waiting: (n: number) => `还有 ${n} 个协办、下派单位未办结`, waiveReason: '不再等待，收回的理由', waiveHint: '写明理由后，未办结的一并收回，不计入其考核', adopt: '采用', adopted: (unit: string) => `${unit}的办理结果`,
  paused: (left: string) => `已暂停计时，${left}`, pausedSince: '暂停于', from: '下派单位的要求', tree: '承办关系', reportsTo: (unit: string) => `向${unit}报告`,
  ledger: '挂账台账', open: '挂账中', ended: '已恢复', soon: '7天内复核', overdue: '已过复核日期', byReason: '按原因', unit: '承办单位', place: '区域', since: '挂账时间', nextReview: '下次复核', times: '已复核', timesLeft: (n: number, left: number) => `${n} 次，还可顺延 ${left} 次`, endedAt: '恢复时间', endedWhy: '恢复原因', lastProgress: '最近进展', noneOpen: '没有挂账的工单', noneEnded: '没有恢复过的工单', allReasons: '全部原因', counted: (n: number) => `${n} 件`,
}, {
  required: 'Required', reasonCode: 'Reason', reason: 'Details', reasonShort: 'Say why (at least 4 characters)',
  items: 'What the citizen must add (everything at once)', itemHint: 'e.g. the exact house number', addItem: 'One more', removeItem: 'Remove', itemShort: 'At least 2 characters', askOnce: 'The citizen is asked once: list all that is needed. All clocks stop until they answer, for three working days at most.', goOnWhy: 'Why not wait any longer (optional)',
  until: 'Goes on from', dayMissing: 'Choose a day', left: (left, max, each) => `${left} of ${max} left, ${each} each at most`, latest: (day) => `${day} at the latest`, none: 'The rules allow no more; it will be refused', boundBy: (unit, day) => `Not past the time of ${unit} above, ${day}`,
  workdays: 'More working days', resumeWhy: 'Why it goes on', below: 'Hand down to', belowHint: 'Units below yours, or in your place of the same business or the grass roots', advice: 'What is wanted', adviceShort: 'At least 2 characters', limit: 'Working days', limitHint: 'Empty: as long as possible, leaving you a working day', pushDownReason: 'Why the grass roots',
  department: (name) => `The catalogue gives this to ${name}; handing it to the grass roots needs a reason and is counted.`, sendBackWhy: 'What is missing', noneBelow: 'No unit below',
  explanation: 'Explanation to the citizen', explanationHint: 'Read word for word: why it cannot be done now', explanationShort: 'At least 10 characters', plan: 'What is planned', planShort: 'At least 4 characters', condition: 'What must come first', conditionHint: 'e.g. the money is granted', conditionIs: 'Comes back when', reviewDate: 'Look again on', reviewHint: 'It comes back by itself on that day', progress: 'How far it is (told to the citizen)', progressShort: 'At least 4 characters',
  waiting: (n) => `${n} supporting or delegated units are not done`, waiveReason: 'Why not wait: they are recalled', waiveHint: 'With a reason the rest is recalled and not scored', adopt: 'Use it', adopted: (unit) => `Result of ${unit}`,
  paused: (left) => `Clock stopped, ${left}`, pausedSince: 'Stopped at', from: 'What the unit above wants', tree: 'Who works for whom', reportsTo: (unit) => `reports to ${unit}`,
  ledger: 'Parked commitments', open: 'Parked', ended: 'Came back', soon: 'Review within 7 days', overdue: 'Review is overdue', byReason: 'By reason', unit: 'Unit', place: 'Place', since: 'Since', nextReview: 'Next review', times: 'Reviews', timesLeft: (n, left) => `${n}, ${left} more allowed`, endedAt: 'Came back', endedWhy: 'Why', lastProgress: 'Latest', noneOpen: 'Nothing is parked', noneEnded: 'Nothing has come back', allReasons: 'All reasons', counted: (n) => String(n),
});
