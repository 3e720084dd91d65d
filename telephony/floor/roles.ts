import type { Role } from '../../ticketing/index.ts';

/** Who has a telephone. Which numbers they may dial is another question (security/dial). */
export const phoneRoles: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'callbackAgent', 'vendorStaff', 'coordinator', 'dispatcher', 'reviewer', 'supervisor', 'subCenterAdmin', 'unitContact', 'unitLeader', 'handler'];
