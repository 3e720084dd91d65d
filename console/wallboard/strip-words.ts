import { words } from '../i18n/text.ts';

export const useStripWords = words({
  phone: '话务', waiting: '排队', longest: '最长等待', level: (s: number) => `${s}秒接通`, connect: '接通率', talking: '通话', ready: '示闲', busy: '话后示忙', fine: '话务正常', dead: '电话系统未运行', short: { longestWait: '等待超时', nobodyReady: '无人示闲', level: '限时接通率偏低', connectRate: '接通率偏低' } as Record<string, string>,
}, {
  phone: 'Telephones', waiting: 'Waiting', longest: 'Longest', level: (s) => `In ${s} s`, connect: 'Answered', talking: 'Talking', ready: 'Ready', busy: 'Busy', fine: 'All well', dead: 'Telephony is down', short: { longestWait: 'Waiting too long', nobodyReady: 'Nobody ready', level: 'Answered late', connectRate: 'Too few answered' },
});
