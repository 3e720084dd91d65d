/** What the charts of this page share: quiet axes, one accent, lines told apart by dash as well as by colour. */
export const ink = { accent: '#124c9c', second: '#8a5a00', quiet: '#57616e', grid: '#e6eaef', bar: '#cfd8e5', band: '#f3e6cc' } as const;
export const tick = { fontSize: 12, fill: ink.quiet } as const;
/** 0.85 → 85% */
export const whole = (share: number): string => `${Math.round(share * 100)}%`;
