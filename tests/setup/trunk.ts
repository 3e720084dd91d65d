import { decideTrunk } from '../../telephony/security/trunks/decide.ts';
import { proposeTrunk } from '../../telephony/security/trunks/propose.ts';
import type { TestCore } from './core.ts';

export const carrier = {
  name: 'carrier', title: '主用中继', contact: 'sip:203.0.113.10:5060', addresses: ['203.0.113.0/28'], transport: 'udp', username: 'hotline', password: 'a long secret of the carrier', numbers: ['09916312345'], prefixes: [''],
  priority: 10, format: 'national', reason: '运营商开通主用中继',
};

/** A trunk as two people entered it. By name: the carrier's calls come in over it, and all numbers go out. */
export async function addTrunk(core: TestCore, given: Record<string, unknown> = {}) {
  const { id } = await proposeTrunk(core, await core.staff('sysadmin'), { ...carrier, ...given });
  return decideTrunk(core, await core.staff('secadmin'), id, 'confirm');
}
