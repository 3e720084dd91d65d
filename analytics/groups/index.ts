export { createGrouper } from './grouper.ts'
export type { Because, Group, Grouper, GrouperOptions, Likeness, Membership, Message, Row } from './grouper.ts'
export { decodeSignature, encodeSignature, signatureOf } from './signature.ts'
export type { Signature } from './signature.ts'
