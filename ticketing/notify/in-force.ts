/** The texts and hours in force, in memory: every verb that tells a citizen something asks. */
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/connect.ts';
import { noticeTemplate, setting } from '../db/schema/index.ts';
import { isStage, stageOf, type NoticeTemplate } from './stages.ts';

export const noticeChannels = ['sms', 'wechat', 'portal'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];
/** By which a stage is sent: what is about a call, which has no ticket, by SMS alone. */
export const channelsOf = (stage: NoticeTemplate): readonly NoticeChannel[] => (stageOf(stage).ofCall ? ['sms'] : noticeChannels);
export const noticeLanguages = ['zh', 'en'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

export interface NoticeText { text: string; on: boolean; /** 0: the one that comes with the program */ version: number }

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写作 HH:mm');
/** `quietFrom` to `quietTo` by the city's clock: what need not be known at once waits; equal: never. `mostPerDay`: of one ticket, beyond what is owed. */
export const noticeHours = z.object({ quietFrom: time, quietTo: time, mostPerDay: z.number().int().min(1).max(50) });
export type NoticeHours = z.infer<typeof noticeHours>;
const usualHours: NoticeHours = { quietFrom: '22:00', quietTo: '08:00', mostPerDay: 6 };
export const hoursSetting = 'notice.hours';

export interface NoticesInForce {
  hours: NoticeHours;
  textOf(stage: NoticeTemplate, channel: NoticeChannel, language: NoticeLanguage): NoticeText;
  reload(): Promise<void>;
}

const keyOf = (stage: string, channel: string, language: string) => `${stage} ${channel} ${language}`;

export async function loadNotices(db: Db): Promise<NoticesInForce> {
  let edited = new Map<string, NoticeText>();
  const notices: NoticesInForce = {
    hours: usualHours,
    textOf: (stage, channel, language) => edited.get(keyOf(stage, channel, language)) ?? ownText(stage, language),
    async reload() {
      // Of each place the newest version.
      const rows = await db.selectDistinctOn([noticeTemplate.stage, noticeTemplate.channel, noticeTemplate.language]).from(noticeTemplate)
        .orderBy(noticeTemplate.stage, noticeTemplate.channel, noticeTemplate.language, desc(noticeTemplate.version));
      edited = new Map(rows.filter((r) => isStage(r.stage)).map((r) => [keyOf(r.stage, r.channel, r.language), { text: r.text, on: r.on, version: r.version }]));
      const [hours] = await db.select().from(setting).where(eq(setting.name, hoursSetting));
      notices.hours = { ...usualHours, ...(hours?.value as Partial<NoticeHours> | undefined) };
    },
  };
  await notices.reload();
  return notices;
}

/** The text that comes with the program. */
export function ownText(stage: NoticeTemplate, language: NoticeLanguage): NoticeText {
  const { text, off } = stageOf(stage);
  return { text: text[language], on: !off, version: 0 };
}
