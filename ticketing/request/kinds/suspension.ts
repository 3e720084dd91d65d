import { suspend } from '../../assignment/suspend.ts';
import { openingOf } from '../../deadline/opening.ts';
import { errors } from '../../errors.ts';
import type { RequestKindRules } from '../kind.ts';

export const suspensionReasons: Readonly<Record<string, string>> = {
  legalProcedure: '法定程序进行中', weather: '恶劣天气', season: '季节条件不具备', thirdPartyTest: '第三方检测、鉴定', unreachable: '联系不上市民', siteClosed: '现场封闭、无法进入',
};

/** 暂停计时: the work cannot go on for a reason that is nobody's delay. It ends on the day asked for, or before. */
export const suspension: RequestKindRules = {
  zh: '暂停计时', en: 'suspension',
  reasons: suspensionReasons,
  decideIn: { workHours: 4 },
  deciders: () => ['reviewer', 'coordinator'],
  async approve(work, { assignment, request }) {
    const until = openingOf(work.core.calendarFor(work.ticket.regionCode, work.now), String(request!.payload.until));
    if (until <= work.now) throw errors.ruleRefused('untilPast', '申请的恢复日期已过，请不予同意，由单位重新申请。', 'The day asked for is past; reject it, and the unit may ask again.');
    await work.perform(suspend, { until, reason: suspensionReasons[request!.reasonCode] ?? request!.reason }, { assignment });
  },
};
