import { useState } from 'react';
import { ReasonModal } from '../../parts/reason-modal.tsx';
import { VerbButton } from '../../parts/verb-button.tsx';
import '../../parts/verb-bar.css';
import type { GroupDetail, GroupMember } from '../views.ts';
import { useRulingWords } from '../words.ts';
import { MoveModal } from './move-modal.tsx';
import { rulingKeys } from './ruling-keys.ts';
import { SplitModal } from './split-modal.tsx';
import { StayInProblem } from './stay-in-problem.tsx';
import { useAsk } from './use-ask.ts';

const offered = ['confirm', 'split', 'move', 'forbid'];

/** What may be decided about the members chosen. */
export function MemberVerbs({ group, chosen, onDone }: { group: GroupDetail; chosen: readonly GroupMember[]; onDone: () => void }) {
  const w = useRulingWords();
  const ask = useAsk(group.groupKey);
  const [open, setOpen] = useState<string | null>(null);
  const ticketNos = chosen.map((m) => m.ticketNo);
  const send = async (verb: string, input: Record<string, unknown>) => {
    if (await ask.send(verb, { ticketNos, ...input })) { setOpen(null); onDone(); }
  };
  const modal = { chosen, busy: ask.busy, onClose: () => setOpen(null) };
  return (
    <>
      <div className="verb-bar">
        {group.verbs.filter((v) => offered.includes(v.verb)).toSorted((a, b) => offered.indexOf(a.verb) - offered.indexOf(b.verb)).map((v) => (
          <VerbButton key={v.verb} verb={v} shortcut={rulingKeys[v.verb] ?? ''} busy={ask.busy && open === null} onPick={({ verb }) => (verb === 'confirm' ? void send('confirm', {}) : setOpen(verb))} />
        ))}
      </div>
      <StayInProblem chosen={chosen} />
      {open === 'split' && <SplitModal {...modal} onConfirm={(input) => void send('split', input)} />}
      {open === 'move' && <MoveModal {...modal} group={group} onConfirm={(input) => void send('move', input)} />}
      <ReasonModal open={open === 'forbid'} title={w.forbidTitle(chosen.length)} hint={w.forbidHint} busy={ask.busy} onClose={() => setOpen(null)} onConfirm={(reason) => void send('forbid', { reason })} />
    </>
  );
}
