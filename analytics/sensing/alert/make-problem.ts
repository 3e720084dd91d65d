import { errors, openInput, openProblemIn } from '../../../ticketing/index.ts';
import { makeProblem as problemOfGroup } from '../../http/make-problem.ts';
import { alertVerb } from './verb.ts';

/** The tickets behind it become one problem: those of its group, which late joiners follow, or, where its words form no group, the tickets of the evidence. */
export const makeProblem = alertVerb({
  name: 'makeProblem', summary: '立为问题', input: openInput,
  guard(row) {
    if (row.inHand) return errors.ruleRefused('inHandAlready', `已由问题${row.inHand}处置，请在该问题中推进。`, `Problem ${row.inHand} has it in hand.`);
    return row.groupKey === null && !row.latest.ticketIds.length ? errors.ruleRefused('noTickets', '该预警没有可立为问题的工单，可先开主动工单。', 'No tickets stand behind it; open a proactive ticket instead.') : null;
  },
  async around(core, actor, row, input, inside) {
    if (row.groupKey !== null) return void await problemOfGroup(core, actor, row.groupKey, input, (tx, problemNo) => inside(tx, { problemNo }, { problemNo, groupKey: row.groupKey }));
    await core.db.transaction(async (tx) => {
      const opened = await openProblemIn(core, tx, actor, { groupKey: null, ticketIds: row.latest.ticketIds }, input);
      await inside(tx, { problemNo: opened.problemNo }, { problemNo: opened.problemNo });
    });
  },
});
