/** The grouper of this process, kept level with the log in the database: that is the truth, this is only quick to ask. */
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { createGrouper, decodeSignature, type Because, type Found, type Grouper, type Likeness, type Message, type Move, type RegroupOptions } from '../groups/index.ts';
import { obey, type RuledAt } from './obey.ts';
import { readLog, type LogEntry } from './read-log.ts';

/** Entries read at once. Between two batches other work of the process gets its turn. */
const batchRows = 500;

type Text = Parameters<Grouper['like']>[0];
export interface GroupIndex {
  /**
   * Where a message belongs, after catching up. To be called under the lock of the groups and before the
   * transaction writes to the log. Remembers nothing: the caller writes the row, and everybody reads it in the log, this process too.
   */
  find(tx: Tx, message: Message): Promise<Found>;
  /** Who stood alone or in pairs and belongs with this message now that it stands where it does. To be called, and remembers, as `find`. */
  draw(tx: Tx, id: string, options: RegroupOptions): Promise<Move[]>;
  /** The messages most like a text, from rows at hand; catches up at most `most` entries first and the rest in the background. */
  like(db: Db, text: Text, limit: number, most?: number, without?: ReadonlySet<string>): Promise<Likeness[]>;
  /** A second look at everything, after catching up, and the last position of the log that it knew of. Other work of the process gets its turns; placing waits. */
  regroup(db: Db, options: RegroupOptions): Promise<{ moves: Move[]; seen: number }>;
  /** Why a text stands beside a message, in words. */
  explain(text: Text, nearest: string): Because | null;
  /** for tests: the groups as this process knows them */
  groups(db: Db): Promise<Map<string, string[]>>;
  readonly size: number;
}

export function createGroupIndex(): GroupIndex {
  const grouper = createGrouper();
  const rulings: RuledAt[] = [];
  let seen = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let behind: Promise<void> | null = null;
  let lookingAgain = false;

  /** One at a time: readers and the placing job share the grouper. */
  function exclusive<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  }

  function take(entry: LogEntry): void {
    if (entry.entry === 'ruled') return void rulings.push({ ...entry.ruled, seq: entry.seq });
    const { id, citizen, at, signature, groupKey } = entry;
    if (groupKey === null) return grouper.forget(id);
    if (entry.entry === 'moved' && signature) grouper.forget(id);
    grouper.remember({ id, citizen, at, groupId: groupKey, signature: signature ? decodeSignature(signature) : noSignature });
  }

  /** @returns whether entries may be left */
  async function catchUp(db: Db | Tx, most: number): Promise<boolean> {
    for (let read = 0; read < most; read += batchRows) {
      const entries = await readLog(db, seen, batchRows);
      const known = rulings.length;
      for (const entry of entries) {
        take(entry);
        seen = entry.seq;
      }
      if (rulings.length > known) obey(grouper, rulings);
      if (entries.length < batchRows) return false;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    return true;
  }

  async function catchUpBehind(db: Db): Promise<void> {
    while (await exclusive(() => catchUp(db, batchRows))) { /* one batch a turn, so that nobody waits long */ }
  }

  return {
    find: (tx, message) => exclusive(async () => {
      await catchUp(tx, Infinity);
      return grouper.find(message);
    }),
    draw: (tx, id, options) => exclusive(async () => {
      await catchUp(tx, Infinity);
      return grouper.draw(id, options);
    }),
    async like(db, text, limit, most = 2_000, without) {
      // At night a second look holds the turn for up to a minute: whoever types meanwhile is answered from what is known.
      const more = lookingAgain ? false : await exclusive(() => catchUp(db, most));
      if (more) behind ??= catchUpBehind(db).catch(() => { /* the next call tries again */ }).finally(() => { behind = null; });
      return grouper.like(text, limit, without);
    },
    regroup: (db, options) => exclusive(async () => {
      await catchUp(db, Infinity);
      lookingAgain = true;
      return { moves: await grouper.regroupInTurns(options).finally(() => { lookingAgain = false; }), seen };
    }),
    explain: (text, nearest) => grouper.explain(text, nearest),
    groups: (db) => exclusive(async () => {
      await catchUp(db, Infinity);
      return new Map([...grouper.groups()].map((g) => [g.id, g.members.toSorted()]));
    }),
    get size() { return grouper.size; },
  };
}

/** A member that only moves is held already: its signature is not looked at. */
const noSignature = decodeSignature(new Uint8Array());

const indexes = new WeakMap<object, GroupIndex>();

/** One index a process and core, shared by the placing job, the rulings and the API. */
export function groupIndexOf(core: Core): GroupIndex {
  const index = indexes.get(core) ?? createGroupIndex();
  indexes.set(core, index);
  return index;
}
