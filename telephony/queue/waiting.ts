/** What the queue is told: who waits, who is free, and by which rules. Nothing here reads a clock or a database. */

/** An agent must have every skill of one set; the first set is what the line asks for, later ones are what overflow allows as well. */
export type Needs = readonly (readonly string[])[];

/** One caller who waits. */
export interface Waiting {
  callId: number;
  line: string;
  needs: Needs;
  /** 0..9, higher is answered earlier */
  priority: number;
  /** when they first came: a call put back, or called back, keeps it */
  queuedAt: Date;
  /** the agent who knows them */
  preferredStaffId?: number | null;
  /** agents with whom it rang in vain */
  tried?: readonly number[];
  /** when it last rang in vain: those agents are not asked again before `Policy.againMs` */
  triedAt?: Date | null;
}

/** An agent who is ready. */
export interface FreeSeat {
  staffId: number;
  /** skill → level, 1 is best */
  skills: Readonly<Record<string, number>>;
  /** since when without a call */
  idleSince: Date;
}

export interface Policy {
  /** a point of priority is worth so many milliseconds of waiting (order.ts) */
  ageMs: number;
  /** so long, from when they came, a caller waits for the agent who knows them while that agent is at work */
  preferredMs: number;
  /** an agent who let a call ring is not offered the same call within this time */
  againMs: number;
  /** share of each line among lines of the same priority; a line that is not named has 1 */
  weights: Readonly<Record<string, number>>;
  /** what each line was given lately (served.ts); a line that is not named had nothing */
  served: Readonly<Record<string, number>>;
}

export interface QueueFloor {
  waiting: readonly Waiting[];
  seats: readonly FreeSeat[];
  policy: Policy;
  now: Date;
  /** agents whose telephone is connected, whatever they are doing: only these are waited for. Absent: everybody may come. */
  atWork?: ReadonlySet<number>;
}

/** Why this agent: they know the caller; nobody else could; their level was better; they were idle longest; it had rung with them in vain, and nobody else is free. */
export type Because = 'preferred' | 'only' | 'level' | 'idle' | 'again';
export const becauseWords: Record<Because, { zh: string; en: string }> = {
  preferred: { zh: '熟悉该市民的话务员', en: 'the agent who knows them' },
  only: { zh: '唯一空闲且具备技能', en: 'the only free agent with the skills' },
  level: { zh: '技能等级最高', en: 'the best level of skill' },
  idle: { zh: '空闲时间最长', en: 'idle for longest' },
  again: { zh: '曾未接听，无其他空闲坐席', en: 'did not answer before, nobody else is free' },
};

export interface Decision { callId: number; staffId: number; because: Because }

/** Ageing 30 s a point, 20 s for the agent who knows them, 15 s before the same telephone rings again for the same caller. */
export const usualPolicy: Policy = { ageMs: 30_000, preferredMs: 20_000, againMs: 15_000, weights: {}, served: {} };
