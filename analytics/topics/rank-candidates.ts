/** Which topics the machine would put forward, and why. Pure: figures in, candidates with reasons out, the strongest first. */

export interface MatterFigures { code: string; name: string; /** appeals by month, the newest last: 24 of them, null where nothing was on record yet */ months: (number | null)[]; /** lead units with a twentieth of them or more */ units: number }
export interface GroupFigures { key: string; name: string; citizens: number; /** days from the first to the last appeal */ days: number; lastDays: number; problemNo: string | null }
export interface ProblemFigures { problemNo: string; title: string; citizens: number; units: number; reopened: number; recurred: boolean; days: number; matterCodes: string[] }

export interface Candidate { kind: 'matter' | 'group' | 'problem'; key: string; title: string; reasons: string[]; citizens: number | null; appeals: number | null; score: number; matterCodes: string[]; problemNos: string[] }

/** Least of each kind that is worth a month of the whole city. */
const least = { appeals: 50, citizens: 10 };
const longDays = 120;
/** A trait that makes a problem harder to solve singly makes it more of a topic, by so much. */
const perTrait = 0.35;
const crossUnit = 3;
/** A month stands out when it holds so many times its share of the year. */
const standsOut = 1.5;

/** @param nextMonth 1–12: the month that is being chosen for; the months of matters end with the one before it */
export function rankCandidates(of: { matters: readonly MatterFigures[]; groups: readonly GroupFigures[]; problems: readonly ProblemFigures[] }, nextMonth: number, most: number): Candidate[] {
  const all = [...of.matters.flatMap((m) => ofMatter(m, nextMonth)), ...of.groups.flatMap(ofGroup), ...of.problems.flatMap(ofProblem)];
  return all.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)).slice(0, most);
}

const score = (n: number, traits: number) => Math.log1p(n) * (1 + perTrait * traits);
const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, n) => all + (n ?? 0), 0);

function ofMatter({ code, name, months, units }: MatterFigures, nextMonth: number): Candidate[] {
  const year = months.slice(-12);
  const appeals = sum(year);
  if (appeals < least.appeals) return [];
  const known = year.filter((n) => n !== null).length;
  const active = year.filter((n) => n !== null && n > appeals / known / 3).length;
  const reasons = [`近12个月${appeals}件${known < 12 ? `（有记录的${known}个月）` : ''}`];
  let traits = 0;
  if (units >= crossUnit) { traits += 1; reasons.push(`涉及${units}个主办单位，单个单位难以解决`); }
  if (known >= 9 && active >= known - 1) { traits += 1; reasons.push(`${known}个月里${active}个月都不少，长期存在`); }
  const before = months.slice(0, 12);
  if (known === 12 && before.every((n) => n !== null)) {
    if (appeals > 1.2 * sum(before) && sum(before) >= least.appeals) { traits += 1; reasons.push(`比上一年多${Math.round((appeals / sum(before) - 1) * 100)}%`); }
    const [last, earlier] = [standing(year), standing(before)];
    if (last >= standsOut && earlier >= standsOut) { traits += 1; reasons.push(`连续两年在${nextMonth}月集中，是平时的${Math.min(last, earlier).toFixed(1)}倍以上`); }
  }
  return [{ kind: 'matter', key: code, title: `${name}问题`, reasons, citizens: null, appeals, score: score(appeals / 5, traits), matterCodes: [code], problemNos: [] }];
}

/** The first month of a year's twelve, over their mean: the twelve end with the month before the one that is chosen for, so the first is that very month a year ago. */
const standing = (values: readonly (number | null)[]): number => (values[0] ?? 0) / (sum(values) / 12);

function ofGroup({ key, name, citizens, days, lastDays, problemNo }: GroupFigures): Candidate[] {
  if (citizens < least.citizens || lastDays > 60 || problemNo) return [];
  const reasons = [`${citizens}位市民反映同一件事`];
  let traits = 0;
  if (days >= longDays) { traits += 1; reasons.push(`前后${Math.round(days / 30)}个月还在发生`); }
  reasons.push('还没有立为问题');
  return [{ kind: 'group', key, title: name.slice(0, 60), reasons, citizens, appeals: null, score: score(citizens, traits), matterCodes: [], problemNos: [] }];
}

function ofProblem({ problemNo, title, citizens, units, reopened, recurred, days, matterCodes }: ProblemFigures): Candidate[] {
  if (citizens < least.citizens && !recurred && !reopened) return [];
  const reasons = [`${citizens}位市民`];
  let traits = 0;
  if (units >= crossUnit) { traits += 1; reasons.push(`${units}个单位共同办理`); }
  if (recurred) { traits += 1; reasons.push('办结后疑似复发'); }
  if (reopened) { traits += 1; reasons.push(`已重启${reopened}次`); }
  if (days >= longDays) { traits += 1; reasons.push(`立为问题已${Math.round(days / 30)}个月`); }
  return traits === 0 ? [] : [{ kind: 'problem', key: problemNo, title: title.slice(0, 60), reasons, citizens, appeals: null, score: score(citizens, traits), matterCodes, problemNos: [problemNo] }];
}
