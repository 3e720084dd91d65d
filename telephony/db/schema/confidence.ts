/** 保密件的通话: which confidential tickets were spoken of in a call, and who called. Apart from the call, sealed with the reporters' own key. */
import { pgTable } from 'drizzle-orm/pg-core';
import { bytea, ref } from './columns.ts';
import { call } from './call.ts';

/** One row a call in which a confidential ticket was spoken of. Nothing here can be searched for: it says that there was one, and to nobody without the key which, or who called. No moment either: that of the ticket would show beside it. */
export const callConfidence = pgTable('call_confidence', {
  callId: ref().primaryKey().references(() => call.id),
  sealed: bytea().notNull(),
});
