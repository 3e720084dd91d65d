import { decideMode } from '../../../ticketing/hotline/decide.ts';
import { proposeInput, proposeMode } from '../../../ticketing/hotline/propose.ts';
import type { TestCore } from '../../setup/core.ts';

export const centreOnly = { intake: 'centre', dispatch: 'centre', visit: 'centre', appraisal: 'centre' };
export const native = { intakeMode: 'dual', processMode: 'native', stageOwners: centreOnly, reason: '改回由热线中心统一办理。' };
export const propose = async (core: TestCore, number: string, input: Record<string, unknown>, by = 'sysadmin') => proposeMode(core, await core.staff(by), number, proposeInput.parse(input));

/** The line works so from now on: one proposes, another confirms. */
export async function switchMode(core: TestCore, number: string, input: Record<string, unknown>) {
  const { id } = await propose(core, number, input);
  return decideMode(core, await core.staff('secadmin'), id, 'confirm', {});
}
