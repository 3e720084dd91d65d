import type { HotspotSettings } from '../groups/index.ts';

/** A hotspot: so many distinct citizens on one problem within so many days (how many and how long is the city's choice). */
export const hotspotSettings: HotspotSettings = { citizens: 5, days: 30 };
