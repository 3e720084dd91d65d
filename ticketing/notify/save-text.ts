/** Edits of a notice's text: each is a new version, the old ones are kept and can be brought back. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { noticeTemplate, setting } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { announceChange, reload } from '../reload.ts';
import { checkText } from './check-text.ts';
import { channelsOf, hoursSetting, noticeChannels, noticeHours, noticeLanguages, ownText } from './in-force.ts';
import { isStage, stageOf, type NoticeTemplate } from './stages.ts';

/** `version`: the one the editor was looking at. `restore`: bring back that version's text instead of `text`; 0 is the one that comes with the program. */
export const textEdit = z.object({
  channel: z.enum(noticeChannels), language: z.enum(noticeLanguages), version: z.number().int().min(0),
  text: z.string().trim().min(1, '不能为空').max(1000).optional(), on: z.boolean(), restore: z.number().int().min(0).optional(),
}).refine((edit) => (edit.text === undefined) !== (edit.restore === undefined), '请填写内容，或选择要恢复的版本');
export type TextEdit = z.infer<typeof textEdit>;

/** @throws notFound (no such stage or version), stale (somebody edited it meanwhile), ruleRefused notSentSo, unknownField, missingField, brackets, tooLong */
export async function saveText(core: Core, actor: StaffActor, stage: string, edit: TextEdit): Promise<void> {
  if (!isStage(stage)) throw errors.notFound('通知环节');
  const { channel, language } = edit;
  if (!channelsOf(stage).includes(channel)) throw errors.ruleRefused('notSentSo', `「${stageOf(stage).zh}」只通过短信发送，没有其他渠道的内容。`, 'It is sent by SMS alone and has no text for this channel.');
  await core.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('notice_template'), hashtext(${`${stage} ${channel} ${language}`}))`);
    const here = and(eq(noticeTemplate.stage, stage), eq(noticeTemplate.channel, channel), eq(noticeTemplate.language, language));
    const versions = await tx.select().from(noticeTemplate).where(here).orderBy(desc(noticeTemplate.version));
    const newest = versions[0];
    if ((newest?.version ?? 0) !== edit.version) throw errors.stale(newest ? [{ verb: 'saveText', at: newest.at, by: newest.byName }] : [], '模板');
    const text = edit.restore === undefined ? edit.text! : edit.restore === 0 ? ownText(stage, language).text : versions.find((v) => v.version === edit.restore)?.text;
    if (text === undefined) throw errors.notFound('版本');
    mustFit(stage, text);
    await tx.insert(noticeTemplate).values({ stage, channel, language, version: edit.version + 1, text, on: edit.on, restored: edit.restore ?? null, by: actor.staffId, byName: actor.name, at: core.now() });
    await announceChange(tx, 'notices');
  });
  await reload(core, 'notices');
}

function mustFit(stage: NoticeTemplate, text: string): void {
  const [problem] = checkText(stage, text).problems;
  if (problem) throw errors.ruleRefused(problem.rule, problem.zh, problem.en);
}

/** Quiet hours and the most notices a day. */
export async function saveHours(core: Core, hours: z.infer<typeof noticeHours>): Promise<void> {
  await core.db.transaction(async (tx) => {
    const value = { value: hours, updatedAt: core.now() };
    await tx.insert(setting).values({ name: hoursSetting, ...value }).onConflictDoUpdate({ target: setting.name, set: value });
    await announceChange(tx, 'notices');
  });
  await reload(core, 'notices');
}
