import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { rulingNo } from '../catalogue/precedents.ts';
import { errors } from '../errors.ts';
import { announceChange } from '../reload.ts';
import { writeClause } from './clause.ts';
import { rulingVerb } from './verb.ts';

/** Four eyes: a second person makes the precedent a clause of the dispatch catalogue, from today (派单目录动态调整，国办函〔2025〕66号). */
export const confirm = rulingVerb({
  name: 'confirm', summary: '确认先例并写入派单目录',
  input: z.object({}),
  guard: (row, actor) => (row.ruledBy === actor.staffId ? errors.ruleRefused('ownRuling', '裁定人不能确认自己的裁定，请由另一名协调员或班长确认。', 'You made it; another coordinator or a team lead must confirm it.') : null),
  async apply(work, row) {
    const { city } = work.core;
    const gone = [row.leadUnitId, ...row.supportUnitIds].find((id) => !city.units.get(id)?.active);
    if (gone) throw errors.ruleRefused('unitUnknown', `「${unitName(city, gone)}」已停用，不能写入派单目录；请撤销该裁定后重新裁定。`, `${gone} is no longer active; revoke the ruling and rule again.`);
    const { ruleId, ended, version, clause, endedClauses } = await writeClause(work.tx, city, row, work.now);
    await announceChange(work.tx, 'city');
    work.record('ruling.confirm', { rulingId: row.id, rulingNo: rulingNo(row), clause, endedClauses, version });
    return { ruleId, ended };
  },
});
