import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** One count that leads to what it counts. */
export const Figure = ({ label, value, to, danger = false }: { label: string; value: ReactNode; to: string; danger?: boolean }) => (
  <Link to={to} className="panel figure"><span className="quiet">{label}</span><b className="number" style={danger ? { color: '#c41d1d' } : undefined}>{value}</b></Link>
);
