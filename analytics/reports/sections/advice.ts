/** 工作建议: what follows by rule from the sections before, each with its ground. Proposals to a leader, for a person to keep or strike out. */
import { hotspotsOf } from './hotspots.ts';
import { problemsOf } from './problems.ts';
import { cityMoment, addDays, unitName } from '../../../ticketing/index.ts';
import { unitsWithWork } from './handling.ts';
import { heading, paragraph, type Drafting, type Section } from './section.ts';

/** A unit with fewer tickets due is not spoken of: chance would speak. */
const fewestDue = 10;
const lowOnTime = 0.9;

export const advice: Section = {
  id: 'advice', zh: '工作建议',
  async write(d) {
    const said = [...await groupsWithoutOwner(d), ...await lateProblems(d), ...await lateUnits(d)];
    return said.length ? [heading(1, '工作建议'), ...said.map((text, i) => paragraph(`${said.length > 1 ? `${i + 1}.` : ''}${text}`))] : [];
  },
};

async function groupsWithoutOwner(d: Drafting): Promise<string[]> {
  const open = (await hotspotsOf(d, d.span, 8, d.topic?.kind === 'group' ? d.topic.id : undefined)).filter((h) => !h.problemNo).slice(0, 3);
  return open.length ? [`${open.map((h) => `“${h.name}”（${h.citizens}名市民反映）`).join('、')}尚无单位牵头整体解决，建议立为共性问题，明确牵头单位和时限，成批办理。`] : [];
}

async function lateProblems(d: Drafting): Promise<string[]> {
  const end = cityMoment(addDays(d.span.to, 1), '00:00');
  const late = (await problemsOf(d)).filter((p) => !p.closed && new Date(p.due) < end).slice(0, 3);
  return late.length ? [`${late.map((p) => `“${p.title}”（${unitName(d.core.city, p.lead)}）`).join('、')}已过办理时限，建议督办。`] : [];
}

async function lateUnits(d: Drafting): Promise<string[]> {
  if (d.topic) return [];
  const late = (await unitsWithWork(d)).filter((u) => u.due >= fewestDue && u.onTime !== null && u.onTime < lowOnTime).toSorted((a, b) => a.onTime! - b.onTime! || (a.id < b.id ? -1 : 1)).slice(0, 3);
  return late.length ? [`${late.map((u) => unitName(d.core.city, u.id)).join('、')}按时办结率低于90%，建议约谈提醒，查明原因。`] : [];
}
