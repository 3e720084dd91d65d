/** The text of a case: what a person fills in, what is checked of it, and the columns it becomes. */
import { z } from 'zod';
import { errors, hideNumbers, termsOf, type City, type Core, type HotlineError } from '../../ticketing/index.ts';
import type { CaseText } from '../db/schema/case.ts';
import type { CasePatch } from './verb.ts';

const part = (name: string, least: number) => z.string().trim().min(least, `${name}至少${least}个字`).max(5000, `${name}不超过5000字`);
export const caseText = z.object({
  title: z.string().trim().min(4, '标题至少4个字').max(100, '标题不超过100字'), background: part('背景', 10), cause: part('原因', 4), measures: part('做法', 10), result: part('结果', 4), effect: z.string().trim().max(2000), lessons: z.string().trim().max(3000),
  matterCode: z.string().trim().max(10).nullable(), regionCode: z.string().trim().regex(/^\d{4,20}$/), unitIds: z.array(z.string().max(64)).max(30),
});

/** The parts in which words stand, in the order in which they are read. */
export const parts = ['title', 'background', 'cause', 'measures', 'result', 'effect', 'lessons'] as const;
export type Part = (typeof parts)[number];

/** @returns why this text cannot stand, or null */
export function textRefusal({ city }: Pick<Core, 'city'>, text: CaseText): HotlineError | null {
  if (text.matterCode && !city.matters.has(text.matterCode)) return errors.ruleRefused('matterUnknown', '没有这个事项，请从事项目录中选择。', 'No such matter; choose one of the catalogue.');
  if (!city.regions.has(text.regionCode)) return errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
  const level = city.regions.get(text.regionCode)!.level;
  if (level !== 'city' && level !== 'district') return errors.ruleRefused('placeTooFine', '案例的区域只写到区县，再细会认出当事人。', 'A case names the district at most: finer would show who it was.');
  return text.unitIds.some((id) => !city.units.has(id)) ? errors.ruleRefused('unitUnknown', '没有这个单位。', 'No such unit.') : null;
}

/** Nothing that many read holds a person's number. */
export function numbersRefusal(text: CaseText): HotlineError | null {
  return hideNumbers(parts.map((p) => text[p]).join('\n')).hidden ? errors.ruleRefused('personalNumbers', '文中有手机号、证件号、银行卡号或邮箱，删除后才能送审。', 'The text holds a personal number or mail address; take it out first.') : null;
}

/** The readable text with the words the search compares. */
export function columnsOf(city: Pick<City, 'matters'>, text: CaseText): CasePatch {
  const matter = text.matterCode ? city.matters.get(text.matterCode) : undefined;
  const titleTerms = termsOf(text.title);
  return { text, titleTerms, terms: [...new Set([...titleTerms, ...termsOf(parts.map((p) => text[p]).join('\n')), ...termsOf([matter?.name ?? '', ...(matter?.words ?? [])].join('\n'))])], matterCode: text.matterCode };
}
