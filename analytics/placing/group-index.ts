/** The grouper of this process, kept level with the rows of `group_member`: they are the truth, this is only quick to ask. */
import { asc, gt } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { groupMember } from '../db/schema/index.ts';
import { createGrouper, decodeSignature, type Grouper, type Likeness, type Message } from '../groups/index.ts';

/** Rows read at once. Between two batches other work of the process gets its turn. */
const batchRows = 500;

export interface GroupIndex {
  /** Decides where a message belongs, after catching up. To be called under the serial lock: one process at a time decides. The caller writes the row. */
  place(tx: Tx, message: Message): Promise<Placing>;
  /** The messages most like a text, from rows at hand; catches up at most `most` rows first and the rest in the background. */
  like(db: Db, text: { title: string; content: string; regionCode?: string | null; address?: string | null }, limit: number, most?: number, without?: ReadonlySet<string>): Promise<Likeness[]>;
  readonly size: number;
}
type Placing = ReturnType<Grouper['place']>;

export function createGroupIndex(): GroupIndex {
  let grouper = createGrouper();
  let seen = 0;
  /** placed here, and not yet met again in the log */
  let unconfirmed: { id: string; groupId: string } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let behind: Promise<void> | null = null;

  /** One at a time: readers and the placing job share the grouper. */
  function exclusive<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  }

  /** @returns whether rows may be left */
  async function catchUp(db: Db | Tx, most: number): Promise<boolean> {
    for (let read = 0; read < most; read += batchRows) {
      const rows = await db.select().from(groupMember).where(gt(groupMember.seq, seen)).orderBy(asc(groupMember.seq)).limit(batchRows);
      if (rows[0] && unconfirmed && (String(rows[0].ticketId) !== unconfirmed.id || rows[0].groupKey !== unconfirmed.groupId)) {
        startAgain();
        continue;
      }
      for (const row of rows) {
        grouper.remember({ id: String(row.ticketId), citizen: row.citizenKey, at: row.at, signature: decodeSignature(row.signature), groupId: row.groupKey });
        seen = row.seq;
        unconfirmed = null;
      }
      if (rows.length < batchRows) return false;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    return true;
  }

  /** The last placing never happened: its transaction did not commit, and this memory knows too much. */
  function startAgain(): void {
    grouper = createGrouper();
    seen = 0;
    unconfirmed = null;
  }

  async function catchUpBehind(db: Db): Promise<void> {
    while (await exclusive(() => catchUp(db, batchRows))) { /* one batch a turn, so that nobody waits long */ }
  }

  return {
    place: (tx, message) => exclusive(async () => {
      await catchUp(tx, Infinity);
      if (unconfirmed) {
        startAgain();
        await catchUp(tx, Infinity);
      }
      const placed = grouper.place(message);
      unconfirmed = { id: message.id, groupId: placed.groupId };
      return placed;
    }),
    async like(db, text, limit, most = 2_000, without) {
      const more = await exclusive(() => catchUp(db, most));
      if (more) behind ??= catchUpBehind(db).catch(() => { /* the next call tries again */ }).finally(() => { behind = null; });
      return grouper.like(text, limit, without);
    },
    get size() { return grouper.size; },
  };
}

const indexes = new WeakMap<object, GroupIndex>();

/** One index a process and core, shared by the placing job and the API. */
export function groupIndexOf(core: Core): GroupIndex {
  const index = indexes.get(core) ?? createGroupIndex();
  indexes.set(core, index);
  return index;
}
