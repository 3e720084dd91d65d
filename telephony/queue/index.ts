/** 排队: who is answered next, by whom, and how long the others will wait. Pure: no database, no clock, no chance. */
export * from './waiting.ts';
export { decide } from './decide.ts';
export { waitsForPreferred } from './choose-seat.ts';
export { countsFrom } from './order.ts';
export { leakMs, servedLately } from './served.ts';
export { deskMs, widen, type Asked, type Elsewhere, type Widened } from './overflow.ts';
export { estimate, minutesToSay, place, type History, type WorkingSeat } from './estimate.ts';
export { fit } from './fit.ts';
