import { Tag } from 'antd';
import type { AssignmentView } from '../api/types.ts';
import { useDisputeWords } from '../dispute/words.ts';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { remainingText } from '../parts/remaining-text.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useWaitingWords } from '../waiting/words.ts';
import { useFormWords } from './form-words.ts';
import { useTicketWords } from './words.ts';

/** What one unit owes on the ticket, by when, and what it replied. */
export function UnitPart({ assignment: a }: { assignment: AssignmentView }) {
  const t = useText();
  const w = useTicketWords();
  const f = useFormWords();
  const d = useDisputeWords();
  const waiting = useWaitingWords();
  const { language } = useLanguage();
  return (
    <article className="unit-part">
      <div className="unit-part-head"><b>{a.unitName}</b><Tag variant="outlined">{t.assignmentRole[a.role]}</Tag><StateTag kind="assignmentState" state={a.state} />{a.temporary && <Tag variant="outlined">{d.temporary}</Tag>}{a.returnForbidden && a.light !== 'none' && <Tag variant="outlined">{d.noReturn}</Tag>}</div>
      {a.pausedAt && <p className="quiet" style={{ margin: '0 0 6px' }}>{waiting.paused(remainingText(a.remaining ?? '', language))} · {waiting.pausedSince} <Moment at={a.pausedAt} /></p>}
      {!a.pausedAt && a.light !== 'none' && <div style={{ marginBottom: 6 }}><Remaining light={a.light} text={a.remaining} dueAt={a.dueAt} usedShare={a.usedShare} /></div>}
      <dl className="facts">
        {a.state === 'dispatched' && <><dt>{w.signBy}</dt><dd><Moment at={a.signDueAt} /></dd></>}
        {a.state === 'signed' && a.contactDueAt && <><dt>{w.contactBy}</dt><dd><Moment at={a.contactDueAt} /></dd></>}
        {!a.pausedAt && <><dt>{w.resolveBy}</dt><dd><Moment at={a.dueAt} /></dd></>}
        <dt>{w.dispatchedBy}</dt><dd>{a.dispatchedBy} · <Moment at={a.dispatchedAt} /></dd>
        {a.advice && <><dt>{a.role === 'delegated' ? waiting.from : w.advice}</dt><dd>{a.advice}</dd></>}
        {a.outcome && <><dt>{w.outcome}</dt><dd>{f.outcomes[a.outcome] ?? a.outcome}</dd></>}
        {a.reply && <><dt>{w.reply}</dt><dd className="said">{a.reply}</dd></>}
        {a.handlingDetail && <><dt>{w.handlingDetail}</dt><dd className="said">{a.handlingDetail}</dd></>}
      </dl>
      <span className="hidden-visually">{t.light[a.light]}</span>
    </article>
  );
}
