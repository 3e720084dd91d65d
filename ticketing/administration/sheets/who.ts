/** 三员分立: the city's frame is set up by the system administrator and confirmed by the security administrator; what the trade decides (matters, catalogue, places), by those who dispatch and those who coordinate. */
import type { Role } from '../../access/actor.ts';

export const frame: { proposers: readonly Role[]; confirmers: readonly Role[] } = { proposers: ['sysAdmin'], confirmers: ['secAdmin'] };
export const trade: { proposers: readonly Role[]; confirmers: readonly Role[] } = { proposers: ['dispatcher', 'coordinator', 'supervisor', 'sysAdmin'], confirmers: ['coordinator', 'supervisor', 'secAdmin'] };
