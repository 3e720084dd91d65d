/** Kinds of columns that most tables have. */
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

export const at = () => timestamp({ withTimezone: true });
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
/** Names a row of another table. */
export const ref = () => bigint({ mode: 'number' });
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
