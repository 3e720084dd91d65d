/** 原文与脱敏件对照: for the person who confirms the scrubbed copy. Each look is logged. */
import { z } from '@hono/zod-openapi';
import { roleFor, type StaffActor } from '../access/actor.ts';
import { look } from '../citizen/reveal.ts';
import type { Core } from '../core.ts';
import { errors } from '../errors.ts';
import { confirmScrub } from '../ticket/confirm-scrub.ts';
import { open } from '../verb/act.ts';
import { transition } from '../verb/permission.ts';
import { openReporter } from './reporter.ts';
import { clueNames, scrub, type ClueKind, type Known } from './scrub.ts';

const clue = z.object({ from: z.number(), to: z.number(), kind: z.enum(Object.keys(clueNames) as [ClueKind]), name: z.string(), put: z.string() });
/** `original` with the clues marked in it (UTF-16 positions), and the copy as it stands now. */
const side = z.object({ original: z.string(), clues: z.array(clue), copy: z.string() });
export const scrubSheet = z.object({ title: side, content: side, address: side.nullable(), confirmedAt: z.iso.datetime().nullable() }).openapi('ScrubSheet');
export type ScrubSheet = z.infer<typeof scrubSheet>;

/**
 * @throws HotlineError notFound (also: not yours to see), notAllowed, ruleRefused notConfidential, scrubConfirmed: once confirmed the original is seen only by an approved reveal
 */
export async function originalBeside(core: Core, actor: StaffActor, ticketNo: string, address: string | null): Promise<ScrubSheet> {
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    const row = work.ticket;
    if (!roleFor(actor, transition(confirmScrub).who)) throw errors.notAllowed('您的岗位不能核对脱敏件。', 'Your role does not confirm scrubbed copies.');
    if (!row.isConfidential) throw errors.ruleRefused('notConfidential', '不是保密件，无需脱敏。', 'It is not confidential.');
    if (row.scrubConfirmedAt) throw errors.ruleRefused('scrubConfirmed', '脱敏件已确认；再看原文请「申请查看身份」。', 'The copy is confirmed; to see the original again, ask for a reveal.');
    const who = await openReporter(core, tx, row.id);
    const sheet = {
      title: sideOf(who?.title ?? '', row.title, who ?? {}), content: sideOf(core.reporterCipher.open(row.contentSealed!), row.content, who ?? {}),
      address: who?.address ? sideOf(who.address, row.address ?? '', who) : null, confirmedAt: null,
    };
    await look(work, actor, { fields: ['content'], reason: '核对脱敏件', address });
    work.record('viewOriginal', {});
    await work.flush({ looked: true });
    return sheet;
  });
}

const sideOf = (original: string, copy: string, known: Known) => ({ original, copy, clues: scrub(original, known).clues.map((c) => ({ ...c, name: clueNames[c.kind].zh })) });
