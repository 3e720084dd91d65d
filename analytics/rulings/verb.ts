/** A decision about a group is a file, as verbs on tickets are: what it takes, when it is refused, what it changes. */
import { z } from 'zod';
import type { Core, HotlineError, StaffActor, Tx } from '../../ticketing/index.ts';
import type { groupRuling } from '../db/schema/index.ts';
import type { GroupRow } from '../placing/write-group.ts';
import type { RulingVerbName } from './table.ts';

export type RulingRow = typeof groupRuling.$inferSelect;
/** A member of the group that was asked for, in sight of who rules. */
export interface Chosen { id: number; ticketNo: string; rulingSeq: number | null }

export interface RulingWork {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: StaffActor;
  /** position of this ruling in the log */
  readonly seq: number;
  readonly group: GroupRow;
}

/** What the ruling's row says beside who, when and why. */
export type Ruled = Partial<Pick<RulingRow, 'otherKey' | 'otherName' | 'ticketIds' | 'name' | 'undoes' | 'groupKey' | 'groupName'>>;

export interface RulingVerb<I extends { reason: string }> {
  name: RulingVerbName;
  summary: string;
  description: string;
  input: z.ZodType<I>;
  /** a rule that can be told before anything is chosen */
  guard?(group: GroupRow): HotlineError | null;
  /** @throws HotlineError ruleRefused */
  apply(work: RulingWork, input: I): Promise<Ruled>;
}

// oxlint-disable-next-line no-explicit-any
export type AnyRulingVerb = RulingVerb<any>;
export const rulingVerb = <I extends { reason: string }>(definition: RulingVerb<I>): RulingVerb<I> => definition;

/** Moves are written on each ticket's course, so that one decision stays a moment. */
const mostTickets = 200;
export const reason = z.string().trim().min(4, '请写明理由（至少4个字）').max(500, '不超过500字');
export const ticketNos = z.array(z.string().trim().min(1).max(40)).min(1, '请选择诉求').max(mostTickets, `一次不超过${mostTickets}件`);
export const groupKey = z.string().trim().min(1, '请选择诉求组').max(40);
/** No name holds a telephone number: groups are shown on walls. */
export const groupName = z.string().trim().min(2, '名称至少2个字').max(30, '名称不超过30个字').refine((name) => !/\d{7}/.test(name), '名称中不能有电话等号码');
