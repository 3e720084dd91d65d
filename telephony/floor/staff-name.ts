import { eq } from 'drizzle-orm';
import { schema, type Db, type Tx } from '../../ticketing/index.ts';

export async function staffName(db: Db | Tx, staffId: number): Promise<string> {
  const [person] = await db.select({ name: schema.staff.name }).from(schema.staff).where(eq(schema.staff.id, staffId));
  return person?.name ?? String(staffId);
}
