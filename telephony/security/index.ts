/** Who may telephone by what, whom may be called, who is not put through, and how calls reach the public network. */
export { issuePhone, type PhoneCredentials } from './phones/issue.ts';
export { issueCitizenPhone, citizenOf } from './phones/citizen.ts';
export { revokePhonesOf } from './phones/revoke.ts';
export { provisionAll } from './phones/provision-all.ts';
export { userOf } from './phones/user-of.ts';
export { mayDial, mayDialIn, type DialWay, type DialWithin, type MayDial } from './dial/may-dial.ts';
export type { Dialling } from './dial/task-number.ts';
export { dialled, trunkResult } from './trunks/health.ts';
export { provisionTrunks } from './trunks/provision.ts';
export { refuseInbound, type InboundRefusal } from './inbound/refuse-inbound.ts';
export { isBlockedAddress, suspicious } from './blocking/blocked.ts';
export type { Suspicion } from './blocking/count.ts';
export { watchDoor, type DoorWatch } from './blocking/watch-door.ts';
export { watchLog } from './blocking/watch-log.ts';
export { keepSecurity } from './keep.ts';
