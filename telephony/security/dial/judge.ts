/** Which row of the rules decides, and what a refusal says. Pure. */
import { errors, roleNames, type HotlineError, type Role } from '../../../ticketing/index.ts';
import type { NumberKind } from './number-kind.ts';
import { numberKindNames } from './number-kind.ts';
import { dialPurposeNames, type DialPurpose, type DialRule, type DialRules } from './rules.ts';

export interface Wanted {
  number: string;
  kind: NumberKind;
  purpose: DialPurpose;
  /** null: the floor itself, to which no role applies */
  roles: readonly Role[] | null;
  /** it stands in the directory of the city */
  known: boolean;
}
export type Judged = { row: DialRule; refusal: null } | { row: DialRule | null; refusal: HotlineError };

const changeable = '如确需放开，由系统管理员提出、安全管理员确认变更外呼规则';
const fitsNumber = (row: DialRule, { number, kind }: Wanted) => (row.kinds.length === 0 || row.kinds.includes(kind)) && (row.prefixes.length === 0 || row.prefixes.some((p) => number.startsWith(p)));

/** The first row that fits decides; where none does, the nearest one says what is missing. */
export function judge(rules: DialRules, wanted: Wanted): Judged {
  const { purpose, roles, known, kind } = wanted;
  const ofNumber = rules.rows.filter((row) => fitsNumber(row, wanted));
  const ofPurpose = ofNumber.filter((row) => row.purposes.includes(purpose));
  const allowedTo = (row: DialRule) => roles === null || row.roles.length === 0 || row.roles.some((r) => roles.includes(r));
  const decides = ofPurpose.find((row) => (!row.known || known) && allowedTo(row));
  if (decides) return decides.allow ? { row: decides, refusal: null } : { row: decides, refusal: closed(decides, kind) };
  const kindZh = numberKindNames[kind].zh;
  const roleRow = ofPurpose.find((row) => row.allow && (!row.known || known));
  if (roleRow) return { row: roleRow, refusal: errors.ruleRefused('dialRole', `外呼规则「${roleRow.name}」：${dialPurposeNames[purpose].zh}拨打${kindZh}须由${roleNames(roleRow.roles)}办理。`, `Rule ${roleRow.code}: this is for ${roleRow.roles.join(', ')}.`) };
  const directory = ofPurpose.find((row) => row.allow && row.known);
  if (directory) return { row: directory, refusal: errors.ruleRefused('dialDirectory', `外呼规则「${directory.name}」：只能拨打通讯录内的号码；请先在单位或合作热线中登记该号码。`, `Rule ${directory.code}: only numbers of the directory; enter it with its unit or line first.`) };
  const other = ofNumber.find((row) => row.allow);
  if (other) return { row: other, refusal: errors.ruleRefused('dialPurpose', `外呼规则「${other.name}」：${kindZh}只能用于${other.purposes.map((p) => dialPurposeNames[p].zh).join('、')}，请从相应的工单或任务发起。`, `Rule ${other.code}: such numbers are called only for ${other.purposes.join(', ')}; begin from the ticket or task.`) };
  return { row: null, refusal: errors.ruleRefused('dialClosed', `没有允许拨打${kindZh}的外呼规则。${changeable}。`, `No rule allows ${numberKindNames[kind].en}; a system administrator proposes one, a security administrator confirms it.`) };
}

const closed = (row: DialRule, kind: NumberKind) => errors.ruleRefused('dialClosed', `外呼规则「${row.name}」：不能拨打${numberKindNames[kind].zh}。${changeable}。`, `Rule ${row.code} closes ${numberKindNames[kind].en}; a system administrator proposes a change, a security administrator confirms it.`);
