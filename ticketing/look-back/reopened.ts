import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { system, type Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { lookBack } from '../db/schema/index.ts';
import { actOnLookBackIn } from './act.ts';
import { lookBackVerb } from './verb.ts';

/** The problem is taken up again; this watch is over, the next closing begins another. */
const reopened = lookBackVerb({
  name: 'reopened', summary: '问题重新办理', input: z.object({ note: z.string().nullable() }),
  apply(work, { note }) {
    work.set({ endedAt: work.now });
    return Promise.resolve(note);
  },
});

/** To be called where a closed problem is reopened, in its transaction. */
export async function watchReopened(core: Core, tx: Tx, problemId: number, note: string | null, by: Actor): Promise<void> {
  const [open] = await tx.select({ id: lookBack.id }).from(lookBack).where(and(eq(lookBack.problemId, problemId), inArray(lookBack.state, ['watching', 'recurred'])));
  if (open) await actOnLookBackIn(core, tx, system('lookBack'), open.id, reopened, { note: by.kind === 'staff' ? `${by.name}：${note ?? ''}` : note }, { onCourse: false });
}
