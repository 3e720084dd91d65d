import { words } from '../i18n/text.ts';
import type { PhoneProblem, TalkEnd } from './phone.ts';
import type { BusyReason, PartyView, SeatState } from './types.ts';

/** Words of the softphone. */
export const usePhoneWords = words({
  strip: '电话', seatStates: { offline: '离线', ready: '示闲', ringing: '振铃', talking: '通话', afterCall: '话后', busy: '示忙' } as Record<SeatState, string>,
  reasons: { rest: '小休', meal: '用餐', training: '培训', meeting: '开会', paperwork: '处理工单', teamLead: '班务', afterAbuse: '情绪休整', notAnswered: '未接来电', other: '其他' } as Record<BusyReason, string>,
  connections: { off: '电话未接入', connecting: '正在接入…', ready: '已接入', lost: '网络断开，正在重连', elsewhere: '电话在另一个页面', refused: '电话未能接入' },
  connect: '接入电话', disconnect: '断开电话', takeOver: '在此接听', elsewhereHint: '您的电话已在另一个页面或另一台电脑接入。在此接听后，那边会断开。', lostInCall: '网络断开，正在重连，通话保留', soundLost: '声音中断，正在恢复', comingBack: '正在接回通话', interrupted: '通话中断，市民在线等候，正在接回',
  answer: '接听', decline: '不接', mute: '静音', unmute: '取消静音', hold: '保持', resume: '取消保持', consult: '咨询', transfer: '转接', conference: '三方', keypad: '键盘', hangUp: '挂断', complete: '完成转接', cancelConsult: '取消咨询', dropParty: (name: string) => `移出${name}`, finish: '完成话后', ready: '示闲', busy: '示忙', offline: '离线', nextSeat: (state: string) => `通话后${state}`,
  incoming: '来电', outgoing: '呼出', outgoingCalling: '正在呼叫', held: '保持中', muted: '已静音', afterCall: '话后处理', afterCallLeft: (s: number) => `${s} 秒后自动示闲`, withheld: '未显示号码', consulting: (name: string) => `正在咨询 ${name}`, ringingAt: (name: string) => `正在呼叫 ${name}`, threeWay: '三方通话', supervisorIn: '班长已加入通话', toDesk: '到受理台',
  ended: { hungUp: '已挂断', released: '对方已挂断', cancelled: '对方已挂断', declined: '未接听', busy: '对方忙', noAnswer: '无人接听', refused: '对方拒接', noSuchNumber: '号码不存在', unreachable: '无法接通', noCommonCodec: '无法接通', lost: '通话已中断' } as Record<TalkEnd, string>,
  problems: {
    notSecure: '浏览器只在 https 或本机地址上允许使用麦克风。请用 https 打开本页面，或联系系统管理员。', unsupported: '这个浏览器不能通话。请用新版 Chrome、Edge 或 Firefox。',
    microphoneRefused: '浏览器不允许使用麦克风。请点地址栏左侧的图标，把麦克风改为“允许”，再重试。', microphoneMissing: '没有找到麦克风。请插上耳机或麦克风，插上后自动继续。', microphoneTaken: '麦克风打不开，可能被其他程序占用。请关闭其他通话软件，再重试。',
    microphoneLost: '耳机或麦克风断开了，对方听不到您。请插好，插上后自动接回；也可以先按“保持”。', soundBlocked: '浏览器暂时不放声音。请在页面上点一下。', noCommonCodec: '与交换机没有共同的声音格式，电话无法接通。请联系系统管理员。', noSound: '已接通，但没有声音。可能是网络或防火墙挡住了声音，请检查网络后重拨，或联系系统管理员。',
  } as Record<PhoneProblem, string>,
  retry: '重试', sound: '声音', devices: '声音设备', microphone: '麦克风', speaker: '听筒', systemDefault: '系统默认', level: '麦克风音量', speakToTest: '说句话，看绿条是否跳动', deviceHint: '通话中也可以更换。',
  to: { consult: '咨询谁（市民先听音乐等候）', transfer: '转给谁（转出后您退出通话）', conference: '请谁加入三方通话' }, search: '姓名、单位、语种或号码', dial: (number: string) => `拨打 ${number}`, noParty: '没有找到。可以直接输入号码。', kinds: { colleague: '同事', line: '线路', duty: '部门值班电话', emergency: '紧急', partner: '专线', interpreter: '译员', number: '号码' } as Record<PartyView['kind'], string>, free: '空闲', notFree: '忙', pickHint: '↑ ↓ 选择，Enter 确认，Esc 取消',
  keysSent: '已发送按键', message: '班长消息', noFloor: '电话暂时不可用，正在恢复。请用手边电话接听并照常登记。', engineOff: '交换机连接中断，正在恢复。', callsToday: (n: number) => `今日 ${n} 通`,
  drafts: '未提交的草稿', draftOf: (who: string) => `${who}`, draftManual: '手工登记', backToCall: '回到当前通话', dropDraft: '删除这份草稿',
  lastCalls: '最近通话', unanswered: '未接通',
  seatMenu: '坐席状态', whyNot: '现在不能',
}, {
  strip: 'Telephone', seatStates: { offline: 'Offline', ready: 'Ready', ringing: 'Ringing', talking: 'Talking', afterCall: 'After call', busy: 'Busy' },
  reasons: { rest: 'Rest', meal: 'Meal', training: 'Training', meeting: 'Meeting', paperwork: 'Paperwork', teamLead: 'Team work', afterAbuse: 'Rest after abuse', notAnswered: 'Not answered', other: 'Other' },
  connections: { off: 'Telephone not connected', connecting: 'Connecting…', ready: 'Connected', lost: 'Network lost, reconnecting', elsewhere: 'The telephone is in another tab', refused: 'The telephone was not let in' },
  connect: 'Connect telephone', disconnect: 'Disconnect telephone', takeOver: 'Answer here', elsewhereHint: 'Your telephone is in another tab or on another machine. If you answer here, it ends there.', lostInCall: 'Network lost, reconnecting; the call is kept', soundLost: 'No sound; looking for the way again', comingBack: 'Coming back to the call', interrupted: 'Interrupted; the caller waits, coming back',
  answer: 'Answer', decline: 'Decline', mute: 'Mute', unmute: 'Unmute', hold: 'Hold', resume: 'Resume', consult: 'Consult', transfer: 'Transfer', conference: 'Three-party', keypad: 'Keypad', hangUp: 'Hang up', complete: 'Complete transfer', cancelConsult: 'End consultation', dropParty: (name) => `Drop ${name}`, finish: 'Finish', ready: 'Ready', busy: 'Busy', offline: 'Offline', nextSeat: (state) => `then ${state}`,
  incoming: 'Incoming', outgoing: 'Outgoing', outgoingCalling: 'Calling', held: 'On hold', muted: 'Muted', afterCall: 'After-call work', afterCallLeft: (s) => `ready in ${s} s`, withheld: 'Number withheld', consulting: (name) => `Consulting ${name}`, ringingAt: (name) => `Calling ${name}`, threeWay: 'Three-party', supervisorIn: 'A supervisor has joined', toDesk: 'To the desk',
  ended: { hungUp: 'Hung up', released: 'They hung up', cancelled: 'They hung up', declined: 'Not answered', busy: 'Busy', noAnswer: 'No answer', refused: 'Refused', noSuchNumber: 'No such number', unreachable: 'Unreachable', noCommonCodec: 'Unreachable', lost: 'The call was lost' },
  problems: {
    notSecure: 'Browsers allow a microphone only on https or on this machine. Open this page by https, or ask the administrator.', unsupported: 'This browser cannot make calls. Use a current Chrome, Edge or Firefox.',
    microphoneRefused: 'The browser does not allow the microphone. Press the icon left of the address, allow the microphone, and try again.', microphoneMissing: 'No microphone was found. Plug in a headset; it goes on by itself.', microphoneTaken: 'The microphone does not open; another program may use it. Close other call programs and try again.',
    microphoneLost: 'The headset or microphone is gone: you are not heard. Plug it in, it comes back by itself; or press hold meanwhile.', soundBlocked: 'The browser plays no sound yet. Click once on the page.', noCommonCodec: 'No sound format in common with the switch. Ask the administrator.', noSound: 'Connected, but there is no sound: the network or a firewall stops it. Check the network and call again, or ask the administrator.',
  },
  retry: 'Try again', sound: 'Sound', devices: 'Sound devices', microphone: 'Microphone', speaker: 'Earpiece', systemDefault: 'System default', level: 'Microphone level', speakToTest: 'Say something: the bar should move', deviceHint: 'May be changed in mid-call.',
  to: { consult: 'Consult whom (the caller hears music)', transfer: 'Transfer to whom (you leave the call)', conference: 'Whom to ask into the call' }, search: 'Name, unit, language or number', dial: (number) => `Dial ${number}`, noParty: 'Nobody found. You may type a number.', kinds: { colleague: 'Colleague', line: 'Line', duty: 'Duty phone', emergency: 'Emergency', partner: 'Partner line', interpreter: 'Interpreter', number: 'Number' }, free: 'free', notFree: 'not free', pickHint: '↑ ↓ choose, Enter confirms, Esc cancels',
  keysSent: 'Keys sent', message: 'Message of the team lead', noFloor: 'The telephone is not available now and comes back by itself. Answer on the telephone at hand and register as usual.', engineOff: 'The switch is not connected; it comes back by itself.', callsToday: (n) => `${n} today`,
  drafts: 'Drafts not filed', draftOf: (who) => who, draftManual: 'By hand', backToCall: 'Back to the call', dropDraft: 'Delete this draft',
  lastCalls: 'Recent calls', unanswered: 'not connected',
  seatMenu: 'Seat', whyNot: 'Not now',
});
