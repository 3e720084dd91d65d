import { errors, numberOfDay, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { caseStudy } from '../db/schema/index.ts';
import type { CaseText } from '../db/schema/case.ts';
import { remember } from './act.ts';
import { mayDo } from './permission.ts';
import { scrubCase } from './scrub.ts';
import type { CaseRow } from './verb.ts';

export interface Source { problemNo?: string; ticketNo?: string; ownerUnitId: string; /** names and addresses on record of its citizens */ known: string[] }

/** A draft made of what a problem or a ticket has on record, scrubbed before anybody reads it. What was taken out stays sealed, for who checks. @throws notAllowed */
export async function createCaseIn(core: Core, tx: Tx, actor: StaffActor, from: Source, told: CaseText): Promise<CaseRow> {
  if (!mayDo(actor, 'create', from)) throw errors.notAllowed('您的岗位不能整理案例；单位人员限本单位主办的问题和工单。', 'Your role may not make cases; units of what they led.');
  const { text, removed } = scrubCase(told, from.known);
  const now = core.now();
  const [made] = await tx.insert(caseStudy).values({
    caseNo: await numberOfDay(tx, caseStudy.caseNo, { letter: 'C', digits: 3, cityCode: core.config.cityCode, now }), state: 'draft', work: 'draft', draft: text, draftAuthors: [actor.staffId], removed: core.cipher.seal(JSON.stringify(removed)),
    matterCode: text.matterCode, sourceProblemNo: from.problemNo ?? null, sourceTicketNo: from.ticketNo ?? null, ownerUnitId: from.ownerUnitId, createdBy: actor.staffId, createdAt: now, updatedAt: now,
  }).returning();
  await remember(tx, actor, made!, 'create', `由${from.problemNo ? `问题${from.problemNo}` : `工单${from.ticketNo}`}整理，自动脱敏${removed.length}处`, now);
  return made!;
}
