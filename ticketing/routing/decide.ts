/** Auto, ask or hold: whether the machine may send it on alone (never silently for reports, complaints about a unit, emergencies). */
import type { Judged } from './advice.ts';
import type { RoutingPolicy } from './policy.ts';

export interface Decision { decision: 'auto' | 'ask' | 'hold'; reason: string }

type Rule = (advice: Judged, policy: RoutingPolicy) => string | false | null | undefined;

/** Not to be sent on, nor proposed without care, before a person has read it. */
const hold: Rule[] = [
  (a) => a.isConfidential && '保密件，须由有权限的人员人工处理。',
  (a) => a.isAboutStaff && '对工作人员的投诉，由督办或疑难协调人员交督查单位办理。',
  (a, p) => (alarm(a, 'report') || Math.max(probability(a.types, 'report'), a.read?.report ?? 0) >= p.reportFrom) && `疑似举报${quoted(a, 'report')}，不自动派单，须人工核定是否保密及承办单位。`,
  (a) => alarm(a, 'aboutUnit') && `涉及对单位履职的投诉${quoted(a, 'aboutUnit')}，不得转给被投诉单位，须人工派单。`,
  (a) => alarm(a, 'aboutStaff') && `涉及对工作人员的投诉${quoted(a, 'aboutStaff')}，不得转给被投诉单位，须人工派单。`,
  (a) => a.aboutOfficials && `${a.matters[0] ? `事项「${a.matters[0].name}」` : '诉求'}可能涉及单位或人员作风，须人工派单。`,
  (a) => alarm(a, 'instruction') && `文本中有针对系统的指令${quoted(a, 'instruction')}，内容仅作诉求对待，须人工处理。`,
];

/** A person decides; the machine's advice stands beside. */
const ask: Rule[] = [
  (a) => alarm(a, 'emergency') && `可能危及生命或财产安全${quoted(a, 'emergency')}，立即转人工处置，必要时转110、119、120。`,
  (a, p) => Math.max(probability(a.urgency, 'critical'), a.read?.critical ?? 0) >= p.criticalFrom && `可能为特急件${reasons(a.urgency.find((u) => u.label === 'critical')?.because)}，立即转人工处置。`,
  (a) => alarm(a, 'sensitive') && `含敏感表述${quoted(a, 'sensitive')}，请尽快人工研判。`,
  (a) => a.dispatchedBy && `该热线的工单由「${a.dispatchedBy}」派单。`,
  (a) => a.types[0]?.label === 'praise' && '表扬件，请确认被表扬的单位或人员。',
  (a) => !a.matters[0] && '未能识别诉求事项，请人工确定。',
  (a) => a.region.elsewhere && `文中所说地点在「${a.region.elsewhere.name}」（“${a.region.elsewhere.text}”），请确认是否属本市受理；不属的，告知向当地12345反映。`,
  (a) => !a.regionKnown && a.region.because.length === 1 && a.region.probability > 0 && `事发地像是${a.region.because[0]!.text}，请确认后派单。`,
  (a) => !a.regionKnown && (a.region.probability > 0 ? `文中出现多个区域（${a.region.because.map((e) => e.text).join('、')}），请确认事发地后派单。` : '未能确定事发区域，请确认后派单。'),
  (a) => !a.units[0] && `派单目录对「${a.matters[0]!.name}」没有可用的主责单位，请人工确定。`,
  (a) => a.units[0]!.clause === null && `「${a.units[0]!.name}」由本市以往工单的办理情况得出，派单目录没有对应条款，请人工确认。`,
  (a) => complainsAbout(a) && `诉求反映的「${complainsAbout(a)}」就是拟派单位，请人工确认是否转由其上级或监督单位办理。`,
  (a) => a.precedents[0]?.state === 'precedent' && `「${a.precedents[0].matterName}」有先例：${a.precedents[0].rulingNo}由「${a.precedents[0].leadUnit.name}」主责（${a.precedents[0].basis}），尚未写入目录，请人工确认。`,
  (_a, p) => !p.automatic && '未启用自动派单，请人工确认。',
  (a, p) => a.confidence < p.autoFrom && `把握${percent(a.confidence)}，低于自动派单门槛${percent(p.autoFrom)}，建议${a.units.map((u) => `「${u.name}」${percent(u.probability)}`).join('、')}。`,
];

/** Pure. The first rule that applies gives the reason, a sentence for a dispatcher to read. */
export function decide(advice: Judged, policy: RoutingPolicy): Decision {
  for (const [decision, rules] of [['hold', hold], ['ask', ask]] as const)
    for (const rule of rules) {
      const reason = rule(advice, policy);
      if (reason) return { decision, reason };
    }
  const [unit] = advice.units;
  const matter = advice.matters.find((m) => m.code === unit!.matterCode) ?? advice.matters[0]!;
  return { decision: 'auto', reason: `「${matter.name}」由${unit!.name}主责${unit!.clause ? `（${unit!.clause}）` : ''}，把握${percent(advice.confidence)}。` };
}

/** 97% */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The party complained about is the unit that would get it. */
const complainsAbout = (a: Judged) => (['consult', 'suggestion', 'praise'].includes(a.types[0]?.label ?? '') ? undefined : a.parties.find((p) => p.unitId !== null && p.unitId === a.units[0]?.unitId)?.text);

const alarm = (a: Judged, kind: string) => a.alarms.find((one) => one.kind === kind);
const probability = (ranked: { label: string; probability: number }[], label: string) => ranked.find((r) => r.label === label)?.probability ?? 0;

function quoted(a: Judged, kind: string): string {
  const words = alarm(a, kind)?.words.slice(0, 3) ?? [];
  return words.length ? `(“${words.join('”“')}”)` : '';
}
function reasons(because: { text: string }[] = []): string {
  return because.length ? `(${because.slice(0, 3).map((e) => e.text).join('、')})` : '';
}
