import { Modal } from 'antd';
import { CopyButton } from '../parts/copy-button.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useCityAct } from './queries.ts';
import { useCityWords } from './words.ts';

/** A password for somebody else: asked for with a reason, shown once. */
export function IssuePassword({ username, name, onClose }: { username: string; name: string; onClose: () => void }) {
  const w = useCityWords();
  const tell = useTell();
  const issue = useCityAct<{ username: string; password: string }>();
  if (issue.data) return (
    <Modal open title={w.issuedTitle} onOk={onClose} onCancel={onClose} okText={w.close} cancelButtonProps={{ style: { display: 'none' } }} closable={false} mask={{ closable: false }}>
      <p className="issued number">{issue.data.password} <CopyButton text={issue.data.password} /></p>
      <p className="quiet">{name} · {w.issuedHint}</p>
    </Modal>
  );
  return <ReasonModal open title={w.issueTitle(name)} hint={w.issueHint} busy={issue.isPending} onClose={onClose} onConfirm={(reason) => issue.mutate({ path: 'passwords', input: { username, reason } }, { onError: tell.failed })} />;
}
