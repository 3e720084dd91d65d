/** Tickets counted by city day, for pages, sensing and reports that must not count a million rows. */
export { factsAsOf, freshnessOf, type Freshness } from './as-of.ts';
export { axisNames, type Axis } from './axes.ts';
export { countsByDay, countsOf, totalOf, type CountOptions, type DayCount, type KeyCount } from './read.ts';
export { factsJobs, refreshFacts } from './refresh.ts';
export { sliceBy, sliceByDay, type By, type Dimension, type SliceFilter, type SliceSpan } from './slices.ts';
