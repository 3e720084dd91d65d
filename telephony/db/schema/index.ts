/** Tables of telephony, a file a subject. Rows of ticketing are named by id without a foreign key: each module owns its own tables. */
export * from './line.ts';
export * from './seat.ts';
export * from './call.ts';
export * from './confidence.ts';
export * from './recording.ts';
export * from './survey.ts';
export * from './watch.ts';
export * from './security.ts';
export * from './transcript.ts';
export * from './check.ts';
export * from './history.ts';
export * from './floor.ts';
export * from './twilio.ts';
