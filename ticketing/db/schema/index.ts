export * from './city.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './ticket.ts';
export * from './clockwork.ts';
export * from './types.ts';
export * from './jobs.ts';
