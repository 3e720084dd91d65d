import { and, eq } from 'drizzle-orm';
import { problemMember } from '../../db/schema/index.ts';
import type { Work } from '../../verb/work.ts';
import { openVisit } from '../../visit/open-visit.ts';
import type { ProblemRow } from '../verb.ts';

/** A member's return visit after a joint reply: by the city's plan, or as the problem's sample drew. Who is not drawn is asked to rate all the same, and closes by the plan's own job. */
export async function visitBySample(work: Work, problem: ProblemRow): Promise<void> {
  const { sample } = problem;
  const [member] = sample ? await work.tx.select({ sampled: problemMember.sampled }).from(problemMember).where(and(eq(problemMember.problemId, problem.id), eq(problemMember.ticketId, work.ticket.id))) : [];
  if (!sample || typeof member?.sampled !== 'boolean') return void await openVisit(work);
  const label = `问题${problem.problemNo}抽样（${sample.share === null ? `${sample.number}件` : `${sample.share}%`}，${member.sampled ? '抽中' : '未抽中'}）`;
  await openVisit(work, { method: member.sampled ? 'phone' : 'none', label });
  if (!member.sampled) work.tell('askRating', { link: `${work.core.config.publicUrl}/track` }, `${problem.problemNo}:${problem.repliedAt!.toISOString()}`);
}
