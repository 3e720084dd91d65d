/** What one sensitive word is, and how long the duty desk has. */
import { z } from 'zod';

/** Kinds of danger. `atOnce` categories go up after minutes, the others within the hour. */
export const sensitiveCategories = {
  selfHarm: { zh: '轻生自伤', en: 'Self-harm', atOnce: true },
  life: { zh: '危及生命', en: 'Danger to life', atOnce: true },
  violence: { zh: '暴力威胁', en: 'Violence and threats', atOnce: true },
  minors: { zh: '未成年人', en: 'Minors at risk', atOnce: true },
  publicSafety: { zh: '公共安全', en: 'Public safety', atOnce: true },
  mass: { zh: '群体事件', en: 'Mass incident', atOnce: false },
  health: { zh: '食品与公共卫生', en: 'Food and public health', atOnce: false },
  media: { zh: '媒体舆情', en: 'Media', atOnce: false },
  wages: { zh: '欠薪讨薪', en: 'Unpaid wages', atOnce: false },
} as const;
export type SensitiveCategory = keyof typeof sensitiveCategories;
export const categoryCodes = Object.keys(sensitiveCategories) as [SensitiveCategory, ...SensitiveCategory[]];

export const sensitiveEntry = z.object({
  word: z.string().trim().min(1, '请填写词语').max(30, '词语不超过30字'),
  category: z.enum(categoryCodes),
  /** phrases in which the word means something else: 爆 in 爆米花 */
  except: z.array(z.string().trim().min(1).max(30)).max(50).default([]),
  /** must stand in the same sentence, any of them; empty: alone it says enough */
  beside: z.array(z.string().trim().min(1).max(30)).max(50).default([]),
  on: z.boolean().default(true),
});
export type SensitiveEntry = z.infer<typeof sensitiveEntry>;

export const dutySettings = z.object({
  /** minutes to acknowledge before it goes up a level, of categories that are for now and of the others */
  minutesAtOnce: z.number().int().min(1).max(120),
  minutesOther: z.number().int().min(5).max(720),
  /** mobile numbers of the duty desk, told by SMS where a carrier is set up */
  phones: z.array(z.string().trim().regex(/^1\d{10}$/, '请填写11位手机号')).max(10),
});
export type DutySettings = z.infer<typeof dutySettings>;

export const usualSettings: DutySettings = { minutesAtOnce: 5, minutesOther: 30, phones: [] };
