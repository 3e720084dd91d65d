import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTell } from '../parts/use-tell.ts';
import { useMakeCase } from './queries.ts';
import { useCaseWords } from './words.ts';

/** 整理成案例: a scrubbed draft, then its editor. The server says why not, where not. */
export function MakeCaseButton(source: { problemNo: string } | { ticketNo: string }) {
  const w = useCaseWords();
  const tell = useTell();
  const navigate = useNavigate();
  const make = useMakeCase();
  return <Button loading={make.isPending} onClick={() => make.mutate(source, { onSuccess: (made) => { tell.done(w.made); void navigate(`/cases/${made.caseNo}`); }, onError: tell.failed })}>{w.make}</Button>;
}
