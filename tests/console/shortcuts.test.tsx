// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { useShortcut } from '../../console/shell/shortcuts.tsx';
import { open } from './page.tsx';

function Ticket({ no, decide }: { no: string; decide: (no: string) => void }) {
  useShortcut('1', '派单', () => decide(no));
  return <h1>{no}</h1>;
}

/** The board shows the next ticket, and the key is pressed the moment it stands there. */
function Board({ decide }: { decide: (no: string) => void }) {
  const [no, setNo] = useState<string | null>(null);
  useLayoutEffect(() => { if (no !== null) fireEvent.keyDown(document.body, { key: '1' }); }, [no]);
  return <>{no !== null && <Ticket no={no} decide={decide} />}<button type="button" onClick={() => setNo(no === null ? '99001' : '99002')}>next</button></>;
}

test('a key decides about the ticket that is seen, from the moment it is seen', () => {
  const decided: string[] = [];
  open(<Board decide={(no) => decided.push(no)} />);
  fireEvent.click(screen.getByText('next'));
  expect(decided).toEqual(['99001']);
  fireEvent.click(screen.getByText('next'));
  expect(decided).toEqual(['99001', '99002']);
});
