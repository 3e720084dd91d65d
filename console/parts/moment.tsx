import { momentOf, shortMoment } from './time.ts';

/** A moment, short; the full one when pointed at. */
export const Moment = ({ at }: { at: string | null }) => (at ? <time dateTime={at} title={momentOf(at)} className="number">{shortMoment(at)}</time> : <span className="quiet">—</span>);
