/** The text of an article: what a person fills in, what is checked of it, and the columns it becomes. */
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { hideNumbers } from '../citizen/hide-numbers.ts';
import type { City } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { articleAudiences, articleSensitivities, type ArticleText } from '../db/schema/knowledge.ts';
import { addDays, cityDay, cityMoment, isRealDay } from '../deadline/city-day.ts';
import { errors, type HotlineError } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { termsOf } from './terms.ts';
import type { ArticlePatch, ArticleRow } from './verb.ts';

const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
const optional = (most: number) => z.string().trim().max(most, `不超过${most}字`).nullish().transform((text) => text || null);

export const articleText = z.object({
  title: z.string().trim().min(4, '标题至少4个字').max(100, '标题不超过100字'),
  questions: z.array(z.string().trim().max(100, '每个问法不超过100字')).max(20, '最多20个问法').default([]).transform((all) => [...new Set(all.filter(Boolean))]),
  shortAnswer: z.string().trim().min(4, '简要答复至少4个字').max(300, '简要答复不超过300字'),
  fullAnswer: z.string().trim().max(20_000, '不超过2万字').default(''),
  replyLine: optional(1000),
  matterCode: optional(10),
  ownerUnitId: unitId,
  regionCode: z.string().trim().regex(/^\d{4,20}$/, '区域代码应为数字'),
  audience: z.enum(articleAudiences).default('all'),
  language: z.enum(['zh', 'en', 'ug', 'kk']).default('zh'),
  sensitivity: z.enum(articleSensitivities).default('public'),
  effectiveFrom: day,
  expiresOn: day.nullish().transform((d) => d ?? null),
  sourceDoc: optional(300),
  sourceHotline: optional(20),
}).refine((t) => t.expiresOn === null || t.expiresOn >= t.effectiveFrom, { message: '失效日期不能早于生效日期', path: ['expiresOn'] });

/** @returns why this text cannot stand, or null: unit, matter, place must exist, and a unit's owner writes for the own unit only */
export function textRefusal(core: Pick<Core, 'city'>, actor: StaffActor, text: ArticleText): HotlineError | null {
  const { city } = core;
  if (!city.units.get(text.ownerUnitId)?.active) return errors.ruleRefused('unitUnknown', '没有这个责任单位，或已停用。', 'No such owner unit, or it is no longer active.');
  if (text.matterCode && !city.matters.has(text.matterCode)) return errors.ruleRefused('matterUnknown', '没有这个事项，请从事项目录中选择。', 'No such matter; choose one of the catalogue.');
  if (!city.regions.has(text.regionCode)) return errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
  if (text.sourceHotline && !city.hotlines.has(text.sourceHotline)) return errors.ruleRefused('hotlineUnknown', '没有这条热线。', 'No such hotline.');
  const onlyOwner = actor.roles.includes('unitKbOwner') && !actor.roles.includes('kbEditor');
  return onlyOwner && !actor.unitIds.includes(text.ownerUnitId)
    ? errors.ruleRefused('ownUnitOnly', '单位知识管理员只能维护本单位及下级单位的知识，请把责任单位选为本单位。', 'A unit’s owner keeps articles of the own unit and those below it.') : null;
}

/** Nothing that goes to others holds a person's number. */
export function numbersRefusal(text: ArticleText): HotlineError | null {
  const all = [text.title, ...text.questions, text.shortAnswer, text.fullAnswer, text.replyLine ?? ''].join('\n');
  return hideNumbers(all).hidden ? errors.ruleRefused('personalNumbers', '文中有手机号、证件号、银行卡号或邮箱，删除后才能送审；对外电话请写单位固定电话。', 'The text holds a personal number or mail address; take it out first. Public offices have landlines.') : null;
}

/** The first moment after the last day on which it holds. */
export const expiryMoment = (expiresOn: string): Date => cityMoment(addDays(expiresOn, 1), '00:00');
export const lastDay = (expiresAt: Date | null): string | null => expiresAt && addDays(cityDay(expiresAt), -1);

/** The readable columns with the words the search compares. The matter's own words count as the article's: they are how citizens say it. */
export function columnsOf(city: Pick<City, 'matters'>, text: ArticleText) {
  const { expiresOn, ...rest } = text;
  const matter = text.matterCode ? city.matters.get(text.matterCode) : undefined;
  const titleTerms = termsOf(text.title);
  const questionTerms = termsOf(text.questions.join('\n'));
  const terms = [...new Set([...titleTerms, ...questionTerms, ...termsOf(`${text.shortAnswer}\n${text.replyLine ?? ''}\n${text.fullAnswer}`), ...termsOf([matter?.name ?? '', ...(matter?.words ?? [])].join('\n'))])];
  return { ...rest, expiresAt: expiresOn === null ? null : expiryMoment(expiresOn), terms, titleTerms, questionTerms } satisfies ArticlePatch;
}

/** The readable text of a row. */
export function textOf(row: ArticleRow): ArticleText {
  const { title, questions, shortAnswer, fullAnswer, replyLine, matterCode, ownerUnitId, regionCode, audience, language, sensitivity, effectiveFrom, sourceDoc, sourceHotline } = row;
  return { title, questions, shortAnswer, fullAnswer, replyLine, matterCode, ownerUnitId, regionCode, audience, language, sensitivity, effectiveFrom, expiresOn: lastDay(row.expiresAt), sourceDoc, sourceHotline };
}
