import type { PhoneProblem, TalkEnd } from '../../phone/phone.ts';
import { useReading } from '../reading/language.tsx';

const zh = {
  title: '网上打 12345', homeHint: '用浏览器通话，不用电话费', lead: '点下面的按钮，就能和工作人员通话。不用登录，不收电话费。', byPhone: '改用电话拨打 12345', byPhoneHint: '24小时有人接听', file: '不方便说话？写下来',
  name: '怎么称呼您', nameHint: '例如：王女士', optional: '（可不填）', consent: '我知道通话会录音', consentHint: '录音只用于办理和核查您反映的事，由热线保管。', needConsent: '请先勾选上面这一项', start: '开始通话', starting: '正在接通…',
  check: '先试一试麦克风', checking: '请说句话。下面的条会动，就说明能听到您。', level: '麦克风音量', closed: '现在不能网上通话。', closedText: '请直接拨打 12345，或者写下来提交。',
  phase: { connecting: '正在接通…', arriving: '已接通，请听提示', waiting: '正在排队', ringing: '轮到您了，正在请工作人员接听', talking: '正在通话', held: '请稍等，工作人员正在为您查询', interrupted: '工作人员的线路断了，正在接回，请不要关闭页面', surveying: '请按键评价这次服务', lost: '网络断了，正在重新连接，请不要关闭页面' },
  marks: '5 非常满意 · 4 满意 · 3 基本满意 · 2 不满意 · 1 很不满意',
  place: (n: number) => (n === 1 ? '下一位就是您' : `您是第 ${n} 位`), minutes: (n: number) => `大约还要等 ${n} 分钟`, recorded: '本次通话正在录音', muted: '已静音，对方听不到您', mute: '静音', unmute: '取消静音', keypad: '键盘', hideKeypad: '收起键盘', hangUp: '挂断', stay: '通话时请不要关闭这个页面。', heard: '您的声音', back: '返回通话', inCall: '通话中',
  over: '通话结束', lasted: (t: string) => `通话时长 ${t}`, filed: '这次通话登记了', keep: '请保存好工单号和查询码，查询进度时要用。', track: '查看进度', nothing: '这次通话没有登记工单。', again: '再打一次', home: '回到首页', ticketNo: '工单号', queryCode: '查询码', copy: '复制两个号码', copied: '已复制', copyFailed: '没能复制，请截图保存',
  callBack: '请热线给我回电', callBackLead: '留下电话，工作人员会按您来电的先后给您打回去。', phone: '手机或座机号码', needPhone: '请填写电话号码', askBack: '请回电', asking: '正在提交…', asked: (masked: string) => `已登记。工作人员会拨打 ${masked}，请留意来电。`,
  ended: { hungUp: '您挂断了电话。', released: '工作人员挂断了电话。', cancelled: '您挂断了电话。', declined: '没有接通。', busy: '线路忙，没有接通。', noAnswer: '没有人接听。', refused: '没有接通。', noSuchNumber: '没有接通。', unreachable: '没有接通，线路可能太忙。', noCommonCodec: '这个浏览器不能和热线通话，请改用电话。', lost: '网络中断，通话断了。' } satisfies Record<TalkEnd, string>,
  problems: {
    notSecure: '这个网址不能使用麦克风。请从 https 开头的网址打开，或者改用电话拨打 12345。', unsupported: '这个浏览器不能通话。请换一个浏览器，或者改用电话拨打 12345。', microphoneRefused: '没有允许使用麦克风。请点网址旁边的图标，把麦克风改为“允许”，再点“开始通话”。', microphoneMissing: '没有找到麦克风。请插上耳机或麦克风再试，或者改用电话拨打 12345。',
    microphoneTaken: '麦克风打不开，可能别的软件正在用。请关掉别的通话软件再试。', microphoneLost: '麦克风断开了，对方听不到您。请重新插好，插好后自动接上。', soundBlocked: '浏览器还没有放声音，请在页面上点一下。', noCommonCodec: '这个浏览器不能和热线通话，请改用电话拨打 12345。', noSound: '接通了但没有声音，可能是网络的原因。请换个网络再试，或者改用电话拨打 12345。',
  } satisfies Record<PhoneProblem, string>,
};
const en: typeof zh = {
  title: 'Call 12345 here', homeHint: 'Speak with us in the browser, free of charge', lead: 'Press the button below and speak with us. No account, no charge.', byPhone: 'Call 12345 by telephone instead', byPhoneHint: 'Answered day and night', file: 'Rather write?',
  name: 'Your name', nameHint: 'e.g. Ms Wang', optional: ' (optional)', consent: 'I know that the call is recorded', consentHint: 'The recording serves to handle and check what you report, and stays with the hotline.', needConsent: 'Please tick the box above first', start: 'Start the call', starting: 'Connecting…',
  check: 'Try the microphone first', checking: 'Say something. If the bar moves, we can hear you.', level: 'Microphone level', closed: 'Calls from the browser are not possible now.', closedText: 'Please call 12345, or write to us.',
  phase: { connecting: 'Connecting…', arriving: 'Connected, please listen', waiting: 'You are in the queue', ringing: 'It is your turn; we are calling a member of staff', talking: 'Speaking', held: 'One moment please, we are looking it up', interrupted: 'Our line was cut; we are coming back, please keep this page open', surveying: 'Please rate this call by a key', lost: 'The network is gone; reconnecting, please keep this page open' },
  marks: '5 very satisfied · 4 satisfied · 3 fairly satisfied · 2 dissatisfied · 1 very dissatisfied',
  place: (n) => (n === 1 ? 'You are next' : `You are number ${n}`), minutes: (n) => `About ${n} more minutes`, recorded: 'This call is recorded', muted: 'Muted: we do not hear you', mute: 'Mute', unmute: 'Unmute', keypad: 'Keypad', hideKeypad: 'Hide keypad', hangUp: 'Hang up', stay: 'Please keep this page open during the call.', heard: 'Your voice', back: 'Back to the call', inCall: 'In a call',
  over: 'The call is over', lasted: (t) => `It lasted ${t}`, filed: 'Registered in this call', keep: 'Please keep number and code to follow the progress.', track: 'Check progress', nothing: 'No ticket was registered in this call.', again: 'Call again', home: 'Home', ticketNo: 'Ticket number', queryCode: 'Query code', copy: 'Copy both', copied: 'Copied', copyFailed: 'Could not copy; please take a screenshot',
  callBack: 'Call me back', callBackLead: 'Leave a number; you keep your place.', phone: 'Telephone number', needPhone: 'Please give a number', askBack: 'Ask for a call', asking: 'Sending…', asked: (masked) => `Noted. We shall call ${masked}.`,
  ended: { hungUp: 'You hung up.', released: 'We hung up.', cancelled: 'You hung up.', declined: 'Not connected.', busy: 'The line is busy.', noAnswer: 'Nobody answered.', refused: 'Not connected.', noSuchNumber: 'Not connected.', unreachable: 'Not connected; the line may be too busy.', noCommonCodec: 'This browser cannot speak with the hotline; please call by telephone.', lost: 'The network went and the call with it.' },
  problems: {
    notSecure: 'This address may not use the microphone. Open it by https, or call 12345 by telephone.', unsupported: 'This browser cannot make calls. Use another, or call 12345 by telephone.', microphoneRefused: 'The microphone was not allowed. Press the icon beside the address, allow it, and start again.', microphoneMissing: 'No microphone was found. Plug one in, or call 12345 by telephone.',
    microphoneTaken: 'The microphone does not open; another program may use it. Close it and try again.', microphoneLost: 'The microphone is gone: we do not hear you. Plug it in again; it goes on by itself.', soundBlocked: 'The browser plays no sound yet. Tap once on the page.', noCommonCodec: 'This browser cannot speak with the hotline; please call 12345 by telephone.', noSound: 'Connected, but there is no sound; it may be the network. Try another network, or call 12345 by telephone.',
  },
};

/** The words of the call in the browser. */
export const useCallWords = () => (useReading().language === 'zh' ? zh : en);
