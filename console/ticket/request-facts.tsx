import type { RequestView } from '../api/types.ts';
import { useCity } from '../api/queries.ts';
import { useConfidentialWords } from '../confidential/words.ts';
import { Moment } from '../parts/moment.tsx';
import { useText } from '../i18n/text.ts';
import { useWaitingWords } from '../waiting/words.ts';
import { useTicketWords } from './words.ts';

/** What a unit asks for and the evidence it gives. */
export function RequestFacts({ request: r }: { request: RequestView }) {
  const t = useText();
  const w = useTicketWords();
  const wait = useWaitingWords();
  const city = useCity();
  const { workdays, legalBasis, proposedUnitId, explanation } = r.payload as { workdays?: number; legalBasis?: string; proposedUnitId?: string; explanation?: string };
  const { until, plan, condition, reviewDate } = r.payload as { until?: string; plan?: string; condition?: string; reviewDate?: string };
  const { fields, hours } = r.payload as { fields?: string[]; hours?: number };
  const c = useConfidentialWords();
  const proposed = city.data?.units.find((u) => u.id === proposedUnitId)?.name ?? proposedUnitId;
  return (
    <dl className="facts">
      <dt>{w.ask}</dt><dd>{r.unitName} {r.requestedByName} · <Moment at={r.requestedAt} /></dd>
      <dt>{t.common.reason}</dt><dd>{r.reasonName}：{r.reason}</dd>
      {fields && <><dt>{c.asksFor}</dt><dd>{fields.map((f) => c.field[f] ?? f).join('、')}{hours !== undefined && ` · ${c.hours(hours)}`}</dd></>}
      {workdays !== undefined && <><dt>{t.requestKind.extension}</dt><dd>{w.workdays(workdays)}</dd></>}
      {legalBasis && <><dt>{w.legalBasis}</dt><dd>{legalBasis}</dd></>}
      {proposed && <><dt>{w.proposedUnit}</dt><dd>{proposed}</dd></>}
      {until && <><dt>{wait.until}</dt><dd>{until}</dd></>}
      {plan && <><dt>{wait.plan}</dt><dd>{plan}</dd></>}
      {condition && <><dt>{wait.condition}</dt><dd>{condition}</dd></>}
      {reviewDate && <><dt>{wait.reviewDate}</dt><dd>{reviewDate}</dd></>}
      {explanation && <><dt>{w.explanation}</dt><dd className="said">{explanation}</dd></>}
      {r.endorsedByName && <><dt>{w.endorsed}</dt><dd>{r.endorsedByName}{r.endorsement && `：${r.endorsement}`}</dd></>}
      {r.decision && <><dt>{w.decision}</dt><dd>{r.decision}</dd></>}
    </dl>
  );
}
