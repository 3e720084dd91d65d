/** A call as it stands when it is over, without anybody having made it. */
import { call } from '../../../telephony/db/schema/index.ts';
import type { CallRow } from '../../../telephony/floor/index.ts';
import type { TestCore } from '../../setup/core.ts';

let made = 0;
/** @param phone null: withheld */
export async function madeCall(core: TestCore, phone: string | null, patch: Partial<typeof call.$inferInsert> = {}): Promise<CallRow> {
  const now = core.clock.now;
  const [row] = await core.db.insert(call).values({
    callNo: `C9901${String(++made).padStart(12, '0')}`, direction: 'inbound', way: 'trunk', purpose: 'appeal', state: 'ended', engine: 'memory', lineNumber: '12345', calledNumber: '12345',
    ...(phone ? { callerSealed: core.cipher.seal(phone), callerPrint: core.cipher.fingerprint('phone', phone), callerMasked: `${phone.slice(0, 3)}****${phone.slice(7)}` } : {}),
    arrivedAt: now, queuedAt: now, answeredAt: now, talkEndedAt: now, endedAt: now, outcome: 'answered', staffId: (await core.staff('agent1')).staffId, ...patch,
  }).returning();
  return row!;
}
