/** The system's Chromium, and how it is started for every scenario. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/**
 * Only one list of them counts, the last: so Playwright's own stand here again.
 * A headless Chromium is a whole one: each window loads pages for suggestions under an address bar that nobody sees, 0.8 s of a processor for each person of a scenario.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
];

/** @param options.without features beside those @throws with the command that installs one */
export async function openChromium({ flags = [], without = [] }: { flags?: readonly string[]; without?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => p && existsSync(p));
  if (!executablePath) throw new Error('No Chromium found: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${[...withoutFeatures, ...without].join(',')}`, ...flags],
  });
}
