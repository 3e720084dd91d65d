/** The texts of notices as people edited them, and who wanted no notices when. */
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';
import { appellant } from './people.ts';

/** One row an edit; the highest version is in force. Where there is none, the text in notify/stages.ts is. */
export const noticeTemplate = pgTable('notice_template', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  stage: text().notNull(),
  channel: text({ enum: ['sms', 'wechat', 'portal'] }).notNull(),
  language: text({ enum: ['zh', 'en'] }).notNull(),
  version: integer().notNull(),
  text: text().notNull(),
  on: boolean().notNull(),
  /** the version whose text was brought back; 0: the one that comes with the program */
  restored: integer(),
  by: integer().notNull(),
  byName: text().notNull(),
  at: at().notNull(),
}, (t) => [uniqueIndex('notice_template_version').on(t.stage, t.channel, t.language, t.version)]);

/** 退订 and 订阅, each time somebody said so: by SMS, WeChat, in the portal, or to a member of staff. */
export const noticeConsent = pgTable('notice_consent', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  appellantId: bigint({ mode: 'number' }).notNull().references(() => appellant.id),
  off: boolean().notNull(),
  by: text({ enum: ['sms', 'wechat', 'portal', 'staff'] }).notNull(),
  staffId: integer(),
  ticketId: bigint({ mode: 'number' }),
  at: at().notNull(),
}, (t) => [index('notice_consent_appellant').on(t.appellantId)]);
