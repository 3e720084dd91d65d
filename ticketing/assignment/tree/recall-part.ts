import { roleFor } from '../../access/actor.ts';
import { errors } from '../../errors.ts';
import { verb } from '../../verb/verb.ts';
import { recall } from '../recall.ts';
import { recallBelow } from './recall-below.ts';
import { above } from './tree.ts';

/** 收回 as people do it: a supporting unit by the dispatcher, a delegated one by the unit that handed it down, each with all below it. The lead is replaced by reassigning. */
export const recallPart = verb({
  ...recall,
  guard({ assignment, assignments }, actor) {
    const row = assignment!;
    if (row.role === 'lead') return errors.ruleRefused('leadByReassign', '主办单位请使用「改派」。', 'Reassign the ticket to replace its lead unit.');
    if (actor.kind !== 'staff' || roleFor(actor, ['dispatcher', 'coordinator', 'subCenterAdmin', 'teamLead', 'agent'])) return null;
    const parent = above(row, assignments);
    return row.role === 'delegated' && parent && actor.unitIds.includes(parent.unitId) && actor.unitId !== row.unitId ? null
      : errors.notAllowed('只能收回本单位下派的；协办由派单员收回。', 'A unit recalls only what it handed down itself.');
  },
  async apply(work, subject, input) {
    await recallBelow(work, subject.assignment!, input.reason);
    return recall.apply(work, subject, input);
  },
});
