/** What the fields of a line say together. Says all that is wrong, each with what would be right. */
import { existsSync } from 'node:fs';
import { errors, type Core } from '../../ticketing/index.ts';
import type { Span } from '../db/schema/line.ts';
import { promptNames, promptPath } from '../prompts/index.ts';
import { allDay, minutesOfDay, spanText } from './hours.ts';
import type { LineFields } from './line-input.ts';

export interface Wrong { path: string; message: string }
const mainNumber = '12345';
const dayNames = { workday: '工作日', weekend: '周末', holiday: '节假日' } as const;

/** @param others the numbers of all other lines @throws HotlineError invalid with every field that is wrong; ruleRefused mainAlways, mainActive, mainRecorded */
export function checkLine(core: Pick<Core, 'city' | 'config'>, number: string, line: LineFields, others: ReadonlySet<string>): void {
  const wrong = [...wrongHours(line), ...wrongOverflow(number, line, others), ...wrongPrompts(core, line)];
  if (!core.city.hotlines.has(line.hotlineNumber)) wrong.push({ path: 'hotlineNumber', message: `没有热线${line.hotlineNumber}，请先在热线管理中建立` });
  if (line.mostWaiting !== null && line.surge && line.surge.above >= line.mostWaiting) wrong.push({ path: 'surge.above', message: `须小于最多排队人数${line.mostWaiting}，否则永远用不上` });
  if (wrong.length) throw errors.invalid(wrong);
  if (number !== mainNumber) return;
  if (Object.keys(dayNames).some((kind) => !isAllDay(line.hours[kind as keyof typeof dayNames] ?? []))) throw errors.ruleRefused('mainAlways', '12345须提供7×24小时人工服务，不能缩短服务时间；人手不足时请调整溢出和回拨。', 'The main line is answered day and night; adjust overflow and call-backs instead.');
  if (!line.active) throw errors.ruleRefused('mainActive', '12345不能停用。', 'The main line cannot be switched off.');
}

const isAllDay = (spans: readonly Span[]): boolean => spans.length === 1 && spans[0]!.from === allDay[0]!.from && spans[0]!.to === minutesOfDay;

function wrongHours({ hours }: LineFields): Wrong[] {
  return Object.entries(dayNames).flatMap(([kind, zh]) => (hours[kind as keyof typeof dayNames] ?? []).flatMap((span, at, all): Wrong[] => {
    if (span.from >= span.to) return [{ path: `hours.${kind}`, message: `${zh}${spanText(span)}：结束须晚于开始；跨零点请分成两天填写` }];
    const before = all[at - 1];
    return before && span.from < before.to ? [{ path: `hours.${kind}`, message: `${zh}${spanText(span)}与${spanText(before)}重叠或次序颠倒` }] : [];
  }));
}

function wrongOverflow(number: string, { overflow, skills }: LineFields, others: ReadonlySet<string>): Wrong[] {
  return overflow.flatMap((step, at): Wrong[] => {
    const path = `overflow.${at}`;
    const before = overflow[at - 1];
    if (before && step.afterSeconds <= before.afterSeconds) return [{ path, message: `第${at + 1}步须晚于第${at}步（${before.afterSeconds}秒）` }];
    if (before && (before.to === 'outside' || before.to === 'callBack') && step.to === before.to) return [{ path, message: `第${at + 1}步与上一步相同` }];
    if (step.to === 'line' && step.number === number) return [{ path, message: `第${at + 1}步不能溢出到本线路` }];
    if (step.to === 'line' && !others.has(step.number)) return [{ path, message: `第${at + 1}步：没有线路${step.number}` }];
    if (step.to === 'skills' && step.skills.length === skills.length && step.skills.every((s) => skills.includes(s))) return [{ path, message: `第${at + 1}步与线路本身的技能相同，不起作用` }];
    return [];
  });
}

function wrongPrompts({ config }: Pick<Core, 'config'>, { greeting, recorded }: LineFields): Wrong[] {
  const unknown = greeting.filter((name) => !(promptNames as string[]).includes(name) && !existsSync(promptPath(config, name)));
  if (unknown.length) return [{ path: 'greeting', message: `没有语音文件：${unknown.join('、')}` }];
  return recorded && !greeting.includes('recorded-notice') ? [{ path: 'greeting', message: '录音的线路须在问候后告知录音（recorded-notice）' }] : [];
}
