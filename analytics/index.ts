/** Groups, problems and figures: what the appeals of a city say together. */
import type { Module } from '../ticketing/index.ts';

export const analytics: Module = { name: 'analytics' };
