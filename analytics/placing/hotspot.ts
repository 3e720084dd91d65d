import type { HotspotSettings } from '../groups/index.ts';

/** A hotspot: so many distinct citizens on one problem within so many days (domain §5.6 leaves k and the window to the city). */
export const hotspotSettings: HotspotSettings = { citizens: 5, days: 30 };
