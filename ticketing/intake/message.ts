/** The shape that every channel hands to the one door. Whoever fills it has checked the channel's own signature. */
import { z } from 'zod';
import { specialNeeds, type SpecialNeed } from '../citizen/needs.ts';
import { callerCategories, channels } from '../db/schema/types.ts';
import { appealType, urgency } from '../verb/fields.ts';

/** Characters of one appeal's content; longer text is refused with a clear error rather than cut. */
export const maxContent = 20_000;

export const intakeMessage = z.object({
  channel: z.enum(channels),
  /** the channel's own id of the message: the same id twice is one ticket */
  messageId: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200, '标题不超过200字').nullish(),
  content: z.string().trim().min(1, '请填写诉求内容').max(maxContent, `诉求内容不超过${maxContent}字`),
  phone: z.string().trim().max(40).nullish(),
  name: z.string().trim().max(60).nullish(),
  wechatOpenId: z.string().max(128).nullish(),
  /** a person's id in the sending system */
  externalId: z.string().max(128).nullish(),
  address: z.string().trim().max(300).nullish(),
  regionCode: z.string().max(32).nullish(),
  /** when the citizen said it; not later than now. Missing: now */
  appealedAt: z.date().nullish(),
  hotlineNumber: z.string().max(20).nullish(),
  callId: z.string().max(64).nullish(),
  likes: z.number().int().min(0).nullish(),
  isAnonymous: z.boolean().nullish(),
  isConfidential: z.boolean().nullish(),
  /** set by a person who heard the citizen; the router keeps to them */
  appealType: appealType.nullish(),
  urgency: urgency.nullish(),
  matterCode: z.string().max(32).nullish(),
  accusedUnitId: z.string().max(64).nullish(),
  /** about a member of staff: a flow of its own */
  isAboutStaff: z.boolean().nullish(),
  callerCategory: z.enum(callerCategories).nullish(),
  enterpriseName: z.string().trim().max(120).nullish(),
  creditCode: z.string().trim().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '统一社会信用代码为18位').nullish(),
  /** the language the citizen speaks, BCP 47 */
  language: z.string().trim().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, '语言代码有误').nullish(),
  needs: z.array(z.enum(Object.keys(specialNeeds) as [SpecialNeed])).max(8).nullish(),
});
export type IntakeMessage = z.infer<typeof intakeMessage>;
