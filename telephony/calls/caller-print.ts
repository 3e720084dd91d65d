import { errors, maskPhone, normalisePhone, type Core, type StaffActor } from '../../ticketing/index.ts';
import { opensList } from './scope.ts';

/** A number as the list is asked for it: equal for equal numbers, and nobody reads the number from it. @throws HotlineError notAllowed, invalid */
export function callerPrint(core: Core, actor: StaffActor, number: string): { caller: string; masked: string } {
  if (!opensList(actor)) throw errors.notAllowed('话单由热线话务、质检和管理岗位查看。', 'The list of calls is for those who work at the hotline.');
  const phone = normalisePhone(number);
  if (!phone) throw errors.invalid([{ path: 'number', message: '不是有效的电话号码' }]);
  return { caller: core.cipher.fingerprint('phone', phone).toString('base64url'), masked: maskPhone(phone) };
}
