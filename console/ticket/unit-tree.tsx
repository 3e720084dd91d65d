import type { AssignmentView } from '../api/types.ts';
import { UnitPart } from './unit-part.tsx';

const gone = ['withdrawn', 'recalled'];

/** Who works for whom: supporting units under the lead, delegated ones under the unit that handed the work down. What was returned or recalled stands below, on its own. */
export function UnitTree({ assignments }: { assignments: readonly AssignmentView[] }) {
  const lead = assignments.findLast((a) => a.role === 'lead' && !gone.includes(a.state));
  const parentOf = (a: AssignmentView) => a.parentId ?? (a.role === 'support' && lead && !gone.includes(a.state) ? lead.id : null);
  const below = (id: number | null) => assignments.filter((a) => parentOf(a) === id);
  const branch = (a: AssignmentView) => {
    const children = below(a.id);
    return <li key={a.id}><UnitPart assignment={a} />{children.length > 0 && <ul className="unit-tree">{children.map(branch)}</ul>}</li>;
  };
  return <ul className="unit-tree unit-tree-root">{below(null).map(branch)}</ul>;
}
