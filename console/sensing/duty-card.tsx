import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { momentOf, stopwatch } from '../parts/time.ts';
import { useNow } from '../parts/use-now.ts';
import type { DutyView } from './views.ts';
import { useDutyWords } from './words.ts';

/** One alarm: what was said with its words marked, where, how long it has waited, and whom to call. */
export function DutyCard({ alarm: a, busy, onVerb }: { alarm: DutyView; busy: boolean; onVerb: (verb: string) => void }) {
  const w = useDutyWords();
  const say = useSay();
  return (
    <article className={`panel duty-card duty-${a.state}`} aria-label={a.title}>
      <div className="alert-card-head">
        {a.categories.map((c) => <Tag key={c.code} color={a.state === 'raised' ? 'error' : 'default'}>{say(c)}</Tag>)}
        <Tag>{w.states[a.state]}</Tag>{a.isConfidential && <Tag color="warning">{w.confidential}</Tag>}{a.level > 1 && a.state !== 'handled' && <Tag color="error">{w.level[a.level]}</Tag>}
        {a.state === 'raised' && a.dueAt && <Left until={a.dueAt} />}
      </div>
      <Link className="alert-title" to={`/tickets/${a.ticketNo}`}>{a.title}</Link>
      <p className="said duty-text"><Marked text={a.content} words={a.words} /></p>
      <p className="quiet duty-facts">{a.regionName} · {a.stateName} · {w.source[a.source]} · {momentOf(a.raisedAt)}{a.unitName && a.dutyPhone ? ` · ${w.call}：${a.unitName} ${a.dutyPhone}` : ''}</p>
      {a.acknowledgedByName && a.acknowledgedAt && <p className="quiet duty-facts">{w.acknowledgedBy}：{w.by(a.acknowledgedByName, momentOf(a.acknowledgedAt))}</p>}
      {a.handledByName && a.handledAt && <p className="duty-facts">{w.handledBy}：{w.outcomes[a.outcome ?? '']}，{a.note} <span className="quiet">{w.by(a.handledByName, momentOf(a.handledAt))}</span></p>}
      {a.verbs.length > 0 && <div className="duty-verbs">{a.verbs.map((v) => <Button key={v.verb} type={v.verb === 'acknowledge' ? 'primary' : 'default'} loading={busy} onClick={() => onVerb(v.verb)}>{say(v)}</Button>)}</div>}
    </article>
  );
}

/** How long until it goes up; it counts by itself. */
function Left({ until }: { until: string }) {
  const w = useDutyWords();
  const now = useNow();
  const seconds = Math.round((Date.parse(until) - now) / 1_000);
  return <span className="duty-left" role="timer">{seconds > 0 ? w.left(stopwatch(seconds)) : w.overdue}</span>;
}

/** The text with the words marked; blanks inside a word are overlooked, as in the search for them. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const escaped = words.filter(Boolean).map((word) => [...word].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s·•]*'));
  if (!escaped.length) return <>{text}</>;
  const pieces = text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
  return <>{pieces.map((piece, i) => (i % 2 ? <mark key={`${i} ${piece}`}>{piece}</mark> : piece))}</>;
}
