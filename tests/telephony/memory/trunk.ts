import { trunk } from '../../../telephony/db/schema/index.ts';
import type { TestCore } from '../../setup/core.ts';

/** A way to the public network that was confirmed: every number goes over it. */
export async function openTrunk(core: TestCore, name = 'city'): Promise<void> {
  const [by, other] = [await core.staff('sysadmin'), await core.staff('secadmin')];
  await core.db.insert(trunk).values({
    name, title: name, kind: 'sip', contact: 'sip:192.0.2.10:5060', addresses: ['192.0.2.0/24'], transport: 'udp', numbers: ['099112345'], prefixes: [''], priority: 1, format: 'national', active: true,
    state: 'confirmed', proposedBy: by.staffId, proposedAt: core.now(), decidedBy: other.staffId, decidedAt: core.now(), reason: 'test',
  });
}
