import { Alert, Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { dateOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { useModelAct, useModels, useTrain, type Models } from './queries.ts';
import { percent } from './share-text.ts';
import { useJudgementWords } from './words.ts';

/** Who may train and who may change what is in charge; the server decides, this leaves out buttons that would be refused. */
const trains = ['analyst', 'supervisor', 'sysAdmin'];
const installs = ['supervisor', 'sysAdmin'];
interface Asked { path: string; title: string }

/** The models in charge, the press that rolls one back, what was trained and what is being trained. */
export function ModelsPanel({ roles }: { roles: readonly string[] }) {
  const w = useJudgementWords();
  const tell = useTell();
  const models = useModels(true);
  const act = useModelAct();
  const train = useTrain();
  const [asked, setAsked] = useState<Asked | null>(null);
  const may = (who: readonly string[]) => roles.some((r) => who.includes(r));
  return (
    <section className="panel section" aria-label={w.models}>
      <h2>{w.models}{may(trains) && <Button size="small" title={w.trainHint} loading={train.isPending} disabled={Boolean(models.data?.training)} onClick={() => train.mutate(undefined, { onSuccess: () => tell.done(w.trainStarted), onError: tell.failed })}>{w.train}</Button>}</h2>
      <Loaded query={models}>{(view) => (
        <>
          <InCharge view={view} onBack={may(installs) ? setAsked : undefined} />
          <TrainingLine view={view} />
          <Trained view={view} onInstall={may(installs) ? setAsked : undefined} />
        </>
      )}</Loaded>
      <ReasonModal open={asked !== null} title={asked?.title ?? ''} hint={w.needReason} busy={act.isPending} onClose={() => setAsked(null)}
        onConfirm={(reason) => asked && act.mutate({ path: asked.path, reason }, { onSuccess: () => { setAsked(null); tell.done(w.modelBackDone); }, onError: tell.failed })} />
    </section>
  );
}

function InCharge({ view, onBack }: { view: Models; onBack: ((asked: Asked) => void) | undefined }) {
  const w = useJudgementWords();
  return (
    <ul className="judgement-models">
      {view.inCharge.map((m) => (
        <li key={m.kind}>
          <span className="quiet">{w.modelKinds[m.kind]}</span>
          <span>{m.name ? <>{m.name} <span className="quiet">{m.version}</span> {m.shipped && <Tag>{w.shipped}</Tag>}</> : <span className="quiet">{w.noneOfKind}</span>}
            {m.since && <span className="quiet"> · {w.since(dateOf(m.since))}</span>}{m.problem && <Alert type="error" showIcon title={`${w.problem}：${m.problem}`} />}</span>
          {onBack && m.mayRollBack && <Button size="small" title={w.before(m.before)} onClick={() => onBack({ path: `${m.kind}/roll-back`, title: `${w.modelBackTitle(w.modelKinds[m.kind] ?? '')}（${w.before(m.before)}）` })}>{w.modelBack}</Button>}
        </li>
      ))}
    </ul>
  );
}

function TrainingLine({ view: { training, trainings } }: { view: Models }) {
  const w = useJudgementWords();
  const { language } = useLanguage();
  if (training) return <div className="judgement-training" role="status"><span>{w.training} · {training.byName ?? w.nightly} · {training.line}</span><Progress percent={Math.round(training.progress * 100)} size="small" /></div>;
  const [last] = trainings;
  if (!last) return null;
  return (
    <div className="judgement-training quiet"><div>{w.lastTraining} <Moment at={last.startedAt} /> · {last.byName ?? w.nightly}{last.state === 'failed' && <b className="judgement-far"> · {w.failed}：{last.error}</b>}</div>
      {last.outcome.map((o) => <div key={o.kind}>{w.modelKinds[o.kind]}：{language === 'zh' ? o.zh : o.en}</div>)}
    </div>
  );
}

const shown = 5;
function Trained({ view: { models }, onInstall }: { view: Models; onInstall: ((asked: Asked) => void) | undefined }) {
  const w = useJudgementWords();
  const { language } = useLanguage();
  if (!models.length) return null;
  return (
    <>
      <h3>{w.challengers}</h3>
      <ul className="judgement-models">
        {models.slice(0, shown).map((m) => (
          <li key={m.id}>
            <span className="quiet">{w.modelKinds[m.kind]}</span>
            <span>{m.name} <span className="quiet">{m.version} · {w.texts(m.texts)} · {w.accuracy} {percent(m.figures.outOfFold.accuracy)}</span> <Tag>{w.states[m.state]}</Tag>
              {m.comparison && <div className="quiet">{language === 'zh' ? m.comparison.zh : m.comparison.en}</div>}</span>
            {onInstall && m.state !== 'champion' && <Button size="small" onClick={() => onInstall({ path: `${m.id}/install`, title: `${w.installTitle}：${m.name} ${m.version}` })}>{w.install}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}
