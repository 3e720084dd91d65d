import { Page } from '../parts/page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useSay } from '../i18n/text.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { HoursForm } from './hours-form.tsx';
import { useNoticeTexts } from './queries.ts';
import { TextEditor } from './text-editor.tsx';
import { useNoticeWords } from './words.ts';
import './notices.css';

/** 通知模板: the stages on the left, the text of one on the right. */
export default function NoticeTextsPage() {
  const w = useNoticeWords();
  const say = useSay();
  const texts = useNoticeTexts();
  const [{ stage: at = 'registered', channel = 'sms', lang = 'zh' }, setAt] = useUrlFilter(['stage', 'channel', 'lang']);
  return (
    <Page title={w.title}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.lead}</p>
      <Loaded query={texts}>{({ stages, hours, mayEdit }) => {
        const stage = stages.find((s) => s.stage === at) ?? stages[0]!;
        const text = stage.texts.find((x) => x.channel === channel && x.language === lang) ?? stage.texts.find((x) => x.language === lang) ?? stage.texts[0]!;
        return (
          <div className="texts">
            <nav className="panel texts-list" aria-label={w.all}>
              <ul>{stages.map((s) => {
                const here = s.texts.find((x) => x.channel === text.channel && x.language === text.language) ?? s.texts.find((x) => x.language === text.language)!;
                return <li key={s.stage}><button type="button" aria-current={s.stage === stage.stage} onClick={() => setAt({ stage: s.stage })}><span>{say(s.name)}</span><span className="quiet">{[!here.on && w.isOff, here.version > 0 && w.edited].filter(Boolean).join(' ')}</span></button></li>;
              })}</ul>
            </nav>
            <div>
              <TextEditor key={`${stage.stage} ${text.channel} ${text.language} ${text.version}`} stage={stage} text={text} mayEdit={mayEdit} onPlace={(place) => setAt(place)} />
              <HoursForm key={JSON.stringify(hours)} hours={hours} mayEdit={mayEdit} />
            </div>
          </div>
        );
      }}</Loaded>
    </Page>
  );
}
