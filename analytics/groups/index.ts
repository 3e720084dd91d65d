export { createGrouper } from './grouper.ts';
export type { Because, Found, Group, Grouper, Likeness, Membership, Message, Move, RegroupOptions, Row } from './contract.ts';
export type { GrouperOptions } from './grouper.ts';
export { heat, isHotspot } from './heat.ts';
export type { HeatMember, HotspotSettings } from './heat.ts';
export { nameGroup } from './name.ts';
export { decodeSignature, encodeSignature, signatureOf } from './signature.ts';
export type { Signature } from './signature.ts';
