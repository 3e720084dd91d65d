import type { GroupMember } from '../views.ts';

/** The titles of those chosen, to be looked over once more. */
export const ChosenList = ({ chosen, label }: { chosen: readonly GroupMember[]; label: string }) => (
  <ul className="chosen-list" tabIndex={0} aria-label={label}>{chosen.map((m) => <li key={m.ticketNo} className="clip">{m.title}</li>)}</ul>
);
