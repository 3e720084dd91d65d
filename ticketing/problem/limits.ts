import type { Core } from '../core.ts';
import type { ClockLimits } from '../deadline/clock-limits.ts';

/** A problem's time to sign and its extensions are those of an ordinary request in the profile in force; its own deadline is chosen when it is opened. */
export const problemLimits = (core: Pick<Core, 'profile'>): Pick<ClockLimits, 'sign' | 'extension'> => core.profile.limits('help', 'normal', { utility: false, enterprise: false });
