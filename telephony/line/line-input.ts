/** What may be said of a line, field by field. What fields say together is checked in check-line.ts. */
import { z } from '@hono/zod-openapi';
import { reason } from '../../ticketing/index.ts';
import { minutesOfDay } from './hours.ts';

const minute = z.number().int('须为整分钟').min(0).max(minutesOfDay);
const span = z.object({ from: minute, to: minute });
const spans = z.array(span).max(6, '每天最多6段');
const skill = z.string().trim().regex(/^(?:line:\d{3,12}|desk:[a-z][a-z-]{1,30}|language:[a-z]{2,3}|skill:[a-z][a-z-]{1,30})$/, '技能应为 line:号码、desk:专席、language:语种 或 skill:名称');
const skills = z.array(skill).min(1, '至少一项技能').max(10);
const seconds = z.number().int().min(5, '至少5秒').max(3600, '最多3600秒');
export const lineNumber = z.string().trim().regex(/^\d{3,12}$/, '线路号码为3到12位数字');

export const overflowStep = z.union([
  z.object({ afterSeconds: seconds, to: z.literal('skills'), skills }),
  z.object({ afterSeconds: seconds, to: z.literal('line'), number: lineNumber }),
  z.object({ afterSeconds: seconds, to: z.literal('outside'), number: z.string().trim().regex(/^\d{3,15}$/, '外部号码为数字') }),
  z.object({ afterSeconds: seconds, to: z.literal('callBack') }),
]);

export const lineFields = z.object({
  name: z.string().trim().min(2, '至少2个字').max(60, '不超过60字'),
  hotlineNumber: lineNumber,
  greeting: z.array(z.string().trim().min(1).max(60)).min(1, '至少一段问候').max(6),
  hours: z.object({ workday: spans.optional(), weekend: spans.optional(), holiday: spans.optional() }),
  atNight: z.union([z.object({ do: z.literal('callBack') }), z.object({ do: z.literal('skills'), skills })]),
  skills, priority: z.number().int().min(0, '0到9').max(9, '0到9'), weight: z.number().int().min(1, '1到20').max(20, '1到20'),
  overflow: z.array(overflowStep).max(6, '最多6步'),
  surge: z.object({ above: z.number().int().min(1, '至少1').max(1000), skills }).nullable(),
  announceEvery: z.number().int().min(15, '至少15秒：再短就听不完').max(600).nullable(),
  mostWaiting: z.number().int().min(1, '至少1').max(5000).nullable(),
  survey: z.boolean(), recorded: z.boolean(), active: z.boolean(),
}).strict();
export type LineFields = z.infer<typeof lineFields>;
export type LineField = keyof LineFields;

export const lineChange = lineFields.partial().extend({ reason });
export const newLine = lineFields.extend({ number: lineNumber, reason });
export type LineChange = z.infer<typeof lineChange>;
export type NewLine = z.infer<typeof newLine>;

/** Seen by everybody who calls, or binding in law: another person confirms. */
export const needsAnother: readonly LineField[] = ['hours', 'atNight', 'recorded', 'active'];
