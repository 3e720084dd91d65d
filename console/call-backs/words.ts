import { words } from '../i18n/text.ts';

export const useCallBackWords = words({
  title: '回拨', show: '显示', shows: { now: '待回拨', mine: '我领取的', later: '稍后', ended: '已结束' } as Record<string, string>, allLines: '全部线路', line: '线路', up: '上一条', down: '下一条',
  none: { now: '没有要回拨的来电', mine: '您没有领取回拨', later: '没有稍后再拨的', ended: '还没有结束的回拨' } as Record<string, string>, noneHint: '排队挂断、振铃未接和夜间来电会自动列在这里，按最迟回拨时间排列。',
  counted: '统计口径', counts: { due: '应回拨', prompt: '按时回拨', late: '未按时回拨' } as Record<string, string>, behind: (what: string, from: string | undefined, to: string | undefined, n: number) => `${from ?? ''} 至 ${to ?? '今天'} 到期的漏接来电中，${what} ${n} 个`, latest: (n: number) => `只列最近 ${n} 个`, noneCounted: '这段时间没有这样的回拨',
  today: (inTime: number, due: number) => `今日到期 ${due} 个，按时回拨 ${inTime} 个`, overdue: (n: number) => `${n} 个已超时`, bar: (n: number, since: string) => `${n} 个回拨已超时，最早的应在 ${since} 前拨出`, openList: '打开回拨',
  caller: '号码', why: '原因', first: '首次来电', by: '最迟', notBefore: '不早于', late: '已超时', tries: '已拨', triesLeft: (n: number) => `还可拨 ${n} 次`, noTries: '尚未拨打', needs: '需要', taken: '领取人', missed: '未接通话', result: '结果', ended: '结论',
  skills: { 'desk:enterprise': '企业专席', 'language:en': '英语', 'language:ug': '维吾尔语', 'language:kk': '哈萨克语' } as Record<string, string>,
  dial: '拨打', dialHint: '先接通您的话机，再呼叫市民；号码不显示', notReady: '话机未接通：请先在右上角接通', inCall: '您正在通话', dialling: '正在呼叫', talking: '通话中', hangUp: '挂断', showNumber: '查看号码', numberHint: '用其他电话拨打时查看，会留下记录', copied: '已记录查看',
  recordTitle: '用其他电话拨打的结果', results: { answered: '已接通', busy: '占线', noAnswer: '无人接听', declined: '拒接', unreachable: '无法接通', noSuchNumber: '空号' } as Record<string, string>, recorded: '已登记', tookIt: '已领取', gaveBack: '已放回', dropped: '已登记不再回拨', dropTitle: '不再回拨', dropHint: '写明理由，例如市民已在网上反映、骚扰来电',
  course: '经过', kinds: { asked: '产生', take: '领取', putBack: '放回', drop: '不再回拨', tried: '未接通', done: '接通', over: '结束', leftLying: '领取后未拨，自动放回', overdue: '超时，已提醒班长', numberShown: '查看号码' } as Record<string, string>,
}, {
  title: 'Call-backs', show: 'Show', shows: { now: 'To call', mine: 'Mine', later: 'Later', ended: 'Over' }, allLines: 'All lines', line: 'Line', up: 'Previous', down: 'Next',
  none: { now: 'Nobody is to be called back', mine: 'You have taken none', later: 'None waits for later', ended: 'None is over yet' }, noneHint: 'Whoever gave up, was not answered, or called at night stands here by itself, the most urgent first.',
  counted: 'Counted as', counts: { due: 'to be called back', prompt: 'called back in time', late: 'not in time' }, behind: (what, from, to, n) => `Missed calls due ${from ?? ''} to ${to ?? 'today'}, ${what}: ${n}`, latest: (n) => `the latest ${n} only`, noneCounted: 'None in these days',
  today: (inTime, due) => `Due today ${due}, called in time ${inTime}`, overdue: (n) => `${n} overdue`, bar: (n, since) => `${n} call-backs are overdue, the oldest was due ${since}`, openList: 'Open call-backs',
  caller: 'Number', why: 'Why', first: 'First called', by: 'Call by', notBefore: 'Not before', late: 'overdue', tries: 'Tried', triesLeft: (n) => `${n} more tries`, noTries: 'Not tried yet', needs: 'Needs', taken: 'Taken by', missed: 'Missed call', result: 'Result', ended: 'End',
  skills: { 'desk:enterprise': 'enterprise desk', 'language:en': 'English', 'language:ug': 'Uyghur', 'language:kk': 'Kazakh' },
  dial: 'Dial', dialHint: 'Your telephone first, then the citizen’s; the number is not shown', notReady: 'Connect your telephone at the top right first', inCall: 'You are in a call', dialling: 'Calling', talking: 'Talking', hangUp: 'Hang up', showNumber: 'Show number', numberHint: 'To call by another telephone; each look is logged', copied: 'Logged',
  recordTitle: 'Result on another telephone', results: { answered: 'Reached', busy: 'Busy', noAnswer: 'No answer', declined: 'Declined', unreachable: 'Unreachable', noSuchNumber: 'No such number' }, recorded: 'Recorded', tookIt: 'Taken', gaveBack: 'Given back', dropped: 'Dropped', dropTitle: 'Do not call back', dropHint: 'Say why: they filed online, or it was a nuisance call',
  course: 'Course', kinds: { asked: 'Made', take: 'Taken', putBack: 'Given back', drop: 'Dropped', tried: 'Not reached', done: 'Reached', over: 'Over', leftLying: 'Taken and not called; given back', overdue: 'Overdue; team lead told', numberShown: 'Number shown' },
});
