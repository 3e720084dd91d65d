/** Tables of analytics, a file a subject. Rows of ticketing are named by id without a foreign key: each module owns its own tables. */
export * from './groups.ts';
export * from './case.ts';
export * from './sensing.ts';
export * from './facts.ts';
export * from './scores.ts';
export * from './reports.ts';
