/** A probability as a percentage and a bar. */
export const ShareBar = ({ share, width = 64 }: { share: number; width?: number }) => (
  <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' }}>
    <span aria-hidden="true" style={{ width, height: 6, background: '#e3e7ec', borderRadius: 3, overflow: 'hidden' }}><i style={{ display: 'block', height: '100%', width: `${share * 100}%`, background: '#124c9c' }} /></span>
    <span className="number" style={{ minWidth: 34 }}>{share > 0 && share < 0.005 ? '<1' : Math.round(share * 100)}%</span>
  </span>
);
