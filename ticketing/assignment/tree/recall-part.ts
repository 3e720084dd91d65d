import { roleFor } from '../../access/actor.ts';
import { errors } from '../../errors.ts';
import { verb } from '../../verb/verb.ts';
import { recall } from '../recall.ts';
import { recallBelow } from './recall-below.ts';

/** 收回 as people do it: a supporting unit by the dispatcher, a delegated one by the unit that handed it down, each with all below it. The lead is replaced by reassigning. */
export const recallPart = verb({
  ...recall,
  guard({ assignment }, actor) {
    const row = assignment!;
    if (row.role === 'lead') return errors.ruleRefused('leadByReassign', '主办单位请使用「改派」。', 'Reassign the ticket to replace its lead unit.');
    const unit = actor.kind === 'staff' && !roleFor(actor, ['dispatcher', 'coordinator', 'subCenterAdmin', 'teamLead', 'agent']);
    return unit && row.role !== 'delegated' ? errors.notAllowed('协办由派单员收回；主办单位可在办结时写明理由，一并收回未办结的协办。', 'The dispatcher recalls a supporting unit; the lead may say when it resolves why it no longer waits for it.') : null;
  },
  async apply(work, subject, input) {
    await recallBelow(work, subject.assignment!, input.reason);
    return recall.apply(work, subject, input);
  },
});
