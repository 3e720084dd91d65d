import { Alert } from 'antd';
import type { EventView, VerbView } from '../api/types.ts';
import { useSay, words } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';

const useWords = words({
  title: '您打开之后，工单已有变化，本次没有提交', kept: '您填写的内容还在，工单已刷新。请核对后再按一次提交。', refused: (verb: string) => `现在已不能「${verb}」`, copy: '您填写的内容还在，需要时可以复制。',
}, {
  title: 'The ticket changed after you opened it; nothing was sent', kept: 'What you wrote is still here and the ticket is up to date. Look it over and press again.', refused: (verb) => `Now no longer possible: ${verb}`, copy: 'What you wrote is still here to be copied.',
});

/** Somebody else was faster: who did what and when, in the words of the ticket's own story, and whether the same may still be done. */
export function ChangedMeanwhile({ events, verb }: { /** since the form was opened */ events: readonly EventView[]; verb: VerbView }) {
  const w = useWords();
  const say = useSay();
  return (
    <Alert
      type="warning" showIcon role="alert" style={{ marginBottom: 12 }} className="changed-meanwhile" title={verb.allowed ? w.title : w.refused(say(verb))}
      description={<>
        {events.length > 0 && <ul style={{ margin: '4px 0', paddingInlineStart: 18 }}>{events.map((e) => <li key={e.seq}><Moment at={e.at} /> <b>{e.actor}</b>{e.unitName ? `（${e.unitName}）` : ''} {e.text}</li>)}</ul>}
        {verb.why && <p style={{ margin: '0 0 4px' }}>{say(verb.why)}</p>}
        <p style={{ margin: 0 }}>{verb.allowed ? w.kept : w.copy}</p>
      </>}
    />
  );
}
