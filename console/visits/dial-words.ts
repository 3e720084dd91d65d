import { words } from '../i18n/text.ts';

export const useDialWords = words({
  visit: '拨打回访电话', contact: '拨打市民电话', calling: '正在呼叫…', talking: '通话中，边问边记', hangUp: '挂断', notReady: '话机未接通，请先在右上角接入电话', busy: '您正在通话', notReached: (what: string) => `未接通：${what}，已自动记录`, recording: '通话录音',
}, {
  visit: 'Dial the visit', contact: 'Dial the citizen', calling: 'Calling…', talking: 'Talking; write down as you ask', hangUp: 'Hang up', notReady: 'Connect your telephone at the top right first', busy: 'You are in a call', notReached: (what) => `Not reached: ${what}; recorded by itself`, recording: 'Recording',
});
