/** Calls: lines, the queue, agents' seats, engines, recordings. */
import type { Module } from '../ticketing/index.ts';

export const telephony: Module = {
  name: 'telephony',
};
