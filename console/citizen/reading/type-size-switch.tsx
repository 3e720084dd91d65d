import { useEffect, useState } from 'react';
import { useWords } from './language.tsx';

const kept = 'hotline.largeType';

/** 大字版: everything is sized in rem, so one attribute on the root makes all of it larger and its lines heavier. */
export function TypeSizeSwitch() {
  const { frame } = useWords();
  const [large, setLarge] = useState(() => localStorage.getItem(kept) === 'yes');
  useEffect(() => {
    document.documentElement.dataset['type'] = large ? 'large' : 'normal';
    localStorage.setItem(kept, large ? 'yes' : 'no');
  }, [large]);
  return <button type="button" className="switch" aria-pressed={large} onClick={() => setLarge(!large)}>{large ? frame.normalType : frame.largeType}</button>;
}
