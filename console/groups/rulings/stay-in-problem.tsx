import { Alert } from 'antd';
import type { GroupMember } from '../views.ts';
import { useRulingWords } from '../words.ts';

/** Who is handled in a problem stays in it, whichever group it goes to. */
export function StayInProblem({ chosen }: { chosen: readonly GroupMember[] }) {
  const w = useRulingWords();
  const n = chosen.filter((m) => m.problemNo !== null).length;
  return n > 0 ? <Alert type="info" showIcon title={w.stayInProblem(n)} style={{ marginTop: 8 }} /> : null;
}
