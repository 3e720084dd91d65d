import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { ticketGroup } from '../db/schema/index.ts';
import { refreshGroup } from '../placing/write-group.ts';
import { tellGroup } from '../placing/move-members.ts';
import { groupName, rulingVerb } from './verb.ts';

/** A name that people gave is kept; without one the machine names the group from its members' own words, anew as it grows. */
export const rename = rulingVerb({
  name: 'rename', summary: '改名', description: 'Without a name the machine names it again.',
  input: z.object({ name: groupName.nullable(), reason: z.string().trim().max(500).default('') }),
  async apply({ tx, now, group }, { name }) {
    if (name === group.givenName || name === group.name) throw errors.ruleRefused('sameName', '名称没有变化。', 'It is called that already.');
    await nameIt(tx, group.key, name, now);
    return { name };
  },
});

/** null: the machine names it again. */
export async function nameIt(tx: Parameters<typeof refreshGroup>[0], key: string, name: string | null, now: Date): Promise<void> {
  await tx.update(ticketGroup).set(name === null ? { givenName: null } : { givenName: name, name }).where(eq(ticketGroup.key, key));
  await refreshGroup(tx, key, now, { rename: true });
  await tellGroup(tx, key);
}
