/**
 * Phrases that say nothing about the appeal at hand. They may stand in a reply; a reply of nothing else is refused.
 * Longer ones first where one holds another. Common practice: gathered from what reviewers send back.
 */
export const stockPhrases: readonly string[] = [
  '感谢您对我们工作的关心和支持', '感谢您对我们工作的支持和理解', '感谢您对我单位工作的理解与支持', '感谢您的理解与支持', '感谢您的理解和支持', '感谢您的来电', '感谢您的反映', '感谢您的关注', '谢谢您的支持', '祝您生活愉快', '欢迎继续监督',
  '您反映的问题已收悉', '您反映的情况已收悉', '您反映的问题我们已经知晓', '来电已收悉', '诉求已收悉', '已收悉', '已知悉', '已知晓', '情况已了解', '情况属实',
  '已转相关部门处理', '已转有关部门处理', '已转相关科室处理', '已转交相关部门', '已反馈相关部门', '已反馈给相关部门', '已上报领导', '已移交相关单位', '转相关部门', '已派人处理', '已安排人员处理', '已安排处理', '已按规定处理', '已依法处理', '已妥善处理', '已处理完毕', '已经处理', '已处理',
  '正在处理中', '正在办理中', '正在进一步处理', '正在核实', '我们将尽快处理', '我们会尽快处理', '将尽快处理', '我们将高度重视', '高度重视', '请您耐心等待', '请耐心等待', '请知悉', '特此回复', '特此答复',
  '已与市民联系', '已联系市民', '已电话联系', '已向市民解释', '已做好解释工作', '已解释说明', '市民表示理解', '市民表示满意', '已办结', '办结', '已完成', '已解决', '已回复', '已答复', '详见附件', '见附件', '同上', '测试', '暂无', '您好', '市民您好', '尊敬的市民', '尊敬的来电人',
];

/** Words that do not belong in a letter to a citizen, whatever the citizen asked for. */
export const unkindWords: readonly string[] = ['无理取闹', '胡搅蛮缠', '无理诉求', '无理要求', '刁民', '恶意投诉', '职业投诉人', '不归我们管', '不关我们的事', '与我单位无关', '爱信不信', '自己看着办', '素质低', '多管闲事', '别再打', '不要再反映'];

/** What shows that a date is named. */
export const dateWords = /\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}[-./年]\d{1,2}|\d{1,2}\s*[日号](?!楼|院|线)|当日|当天|当晚|今日|今天|今晚|昨日|昨天|明日|明天|次日|本周|下周|本月|下月|月底|年底|\d+\s*个?(?:工作日|小时|天|周|个月)内|每[日天周晚]|上午|下午|傍晚|[一二三四五六七八九十]月/u;

/** What shows that something was done or found out. */
export const measureWords = /查看|核实|调查|检查|勘[查验]|现场|维修|修复|更换|清[理运除]|拆除|整改|责令|处罚|立案|劝离|劝导|安装|加装|疏通|恢复|抢修|铺设|修剪|补[发办缴]|退[还款费]|办理了|发放|协调|约谈|巡查|值守|检测|监测|公示|纳入计划|列入|依据|根据|按照|规定|条例|办法|流程|窗口|携带|申请|咨询/u;

/** Polite form: the citizen is spoken to. */
export const politeWords = /您|尊敬的|感谢|抱歉|歉意|谢谢|请/u;

/** Words by which a reply says that it is not solved. */
export const notSolvedWords = /无法(?:解决|办理|处理|满足)|不能(?:解决|办理|满足)|暂时(?:无法|不能|难以)|不予(?:支持|办理|采纳)|难以解决|尚未(?:解决|修复|完成)|未能解决|列入(?:明年|下一?年|计划)/u;
/** Words by which it says that it is. */
export const solvedWords = /(?<![未没不])(?:已|已经|予以)(?:全部|彻底|完全)?(?:解决|修复|修好|恢复|清理完|整改完|拆除|更换完?|疏通|退还|发放|办结)/u;
