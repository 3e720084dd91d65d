import { useState } from 'react';
import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { EffectView } from '../effect/effect-view.tsx';
import { useSay } from '../i18n/text.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { momentOf } from '../parts/time.ts';
import { useTopic, useTopicEffect, type TopicDetail } from './queries.ts';
import { topicColour } from './topic-item.tsx';
import { TopicVerbs } from './topic-verbs.tsx';
import { useTopicWords } from './words.ts';
import './topics.css';

/** /console/topics/:no: why it was chosen, who does what by when, how it goes, what it brought, and what citizens read of it. */
export default function TopicPage() {
  const w = useTopicWords();
  const { no = '' } = useParams();
  const topic = useTopic(no);
  return <Page title={topic.data?.title ?? w.title} tools={<Link to="/topics">{w.title}</Link>}><Loaded query={topic}>{(t) => <Topic key={t.topicNo} topic={t} />}</Loaded></Page>;
}

function Topic({ topic: t }: { topic: TopicDetail }) {
  const w = useTopicWords();
  const say = useSay();
  const [finishing, setFinishing] = useState<number | null>(null);
  const begun = t.taskList.some((k) => k.doneOn);
  const effect = useTopicEffect(t.topicNo, begun && t.matters.length > 0);
  const mayFinish = t.verbs.some((v) => v.verb === 'finishTask' && v.allowed);
  const notes = t.events.filter((e) => e.verb === 'progress' || e.verb === 'review' || e.verb === 'finishTask');
  return (
    <>
      <Facts rows={[
        ['', <Tag key="s" color={topicColour[t.state]}>{w.state[t.state]}</Tag>], [w.monthField, t.month ?? '—'], [w.owner, t.owner ? `${t.owner.name}${t.owner.ended ? w.ended : ''}` : '—'], [w.supports, t.supports.map((u) => u.name).join('、') || '—'],
        [w.tasks, <span key="t">{t.tasksDone} / {t.tasks}{t.tasksLate > 0 && <span className="topic-late"> {w.late(t.tasksLate)}</span>}</span>], ...(t.lastRating ? [[w.ratingTitle, w.rating[t.lastRating]!] as const] : []), ...(t.reviewDue ? [['', <span key="d" className="topic-due">{w.reviewDue}</span>] as const] : []),
      ]} />
      {t.verbs.length > 0 && <section className="panel section"><TopicVerbs topic={t} finishing={finishing} onFinished={() => setFinishing(null)} /></section>}
      <div className="two">
        <section className="panel section">
          <h2>{w.grounds}<span className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>{w.kind[t.grounds.kind]} · {w.asOf(t.grounds.asOf)}</span></h2>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>{t.grounds.reasons.map((r) => <li key={r}>{r}</li>)}</ul>
          {t.goal && <p style={{ marginBottom: 0 }}><b>{w.goal}</b>：{t.goal}</p>}
          {t.rootCause && <p style={{ marginBottom: 0 }}><b>{w.cause}</b>：{t.rootCause}</p>}
        </section>
        <section className="panel section">
          <h2>{w.links}</h2>
          <p style={{ margin: '0 0 6px' }}>{w.matters}：{t.matters.map((m) => m.name).join('、') || '—'} · {w.region}：{t.region?.name ?? w.wholeCity}</p>
          {t.problems.length === 0 ? <span className="quiet">{w.noLinks}</span> : <ul className="topic-notes">{t.problems.map((p) => <li key={p.problemNo}><Link to={`/problems/${p.problemNo}`}>{p.title}</Link> <span className="quiet">{p.stateName} · {p.leadUnitName}</span></li>)}</ul>}
        </section>
      </div>
      <section className="panel section">
        <h2>{w.tasks}</h2>
        {t.taskList.length === 0 ? <span className="quiet">{w.noTasks}</span> : (
          <ol className="task-list">
            {t.taskList.map((k) => (
              <li key={k.id}>
                <span>{k.task}</span>{k.doneOn ? <span className="quiet">✓ {w.doneOn(k.doneOn)}</span> : mayFinish ? <Button size="small" onClick={() => setFinishing(k.id)}>{w.finish}</Button> : <span />}
                <small>{k.unitName} · {w.until} {k.until}{k.late && <b className="topic-late"> {w.overdue}</b>}{k.doneNote && ` · ${k.doneNote}`}</small>
              </li>
            ))}
          </ol>
        )}
      </section>
      <div className="two">
        <section className="panel section">
          <h2>{w.progress}</h2>
          {notes.length === 0 ? <span className="quiet">{w.noProgress}</span> : <ol className="topic-notes">{notes.map((e, i) => <li key={i}><span className="quiet">{momentOf(e.at)} {e.unitName} {e.by}</span> {e.rating ? <Tag color={e.rating === 'onTrack' ? 'green' : e.rating === 'faster' ? 'gold' : 'red'}>{w.rating[e.rating]}</Tag> : <b>{say(e)}</b>}<div className="said">{e.note}</div></li>)}</ol>}
        </section>
        <section className="panel section">
          <h2>{w.publicTitle}</h2>
          {t.publicText === null && t.publicDraft === null && <span className="quiet">{w.publicNone}</span>}
          {t.publicText !== null && <><b>{w.publicNow}</b><p className="said">{t.publicText}</p></>}
          {t.publicDraft !== null && <><b>{w.publicDraft}</b><p className="said">{t.publicDraft}</p></>}
        </section>
      </div>
      {t.result && <section className="panel section"><h2>{w.result}</h2><p className="said">{t.result}</p></section>}
      {begun && t.matters.length > 0 && <section className="panel section"><h2>{w.effect}</h2><Loaded query={effect}>{(e) => <EffectView effect={e} />}</Loaded></section>}
      <section className="panel section"><h2>{w.history}</h2><ol className="topic-notes">{t.events.map((e, i) => <li key={i}><span className="quiet">{momentOf(e.at)} {e.unitName} {e.by}</span> {say(e)}</li>)}</ol></section>
    </>
  );
}
