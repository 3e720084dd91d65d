/** Column kinds that the tables of analytics share. */
import { customType, timestamp } from 'drizzle-orm/pg-core';

export const at = () => timestamp({ withTimezone: true });
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
