// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ParagraphEditor } from '../../../console/reports/paragraph-editor.tsx';
import type { Report, ReportSpan } from '../../../console/reports/views.ts';
import { open } from '../page.tsx';

type Figures = Record<string, { text: string; label: string }>;

/** One paragraph; its words and its figures’ values come as they come from the server: each on its own. */
function Paragraph() {
  const [spans, setSpans] = useState<ReportSpan[]>(['今日登记']);
  const [figures, setFigures] = useState<Figures>({});
  return (
    <>
      <ParagraphEditor report={{ figures } as unknown as Report} spans={spans} onChange={setSpans} />
      <button type="button" onClick={() => setSpans([...spans, { figure: 'f1' }])}>put</button>
      <button type="button" onClick={() => setFigures({ f1: { text: '1', label: '受理量' } })}>value</button>
      <button type="button" onClick={() => setFigures({ f1: { text: '2', label: '受理量' } })}>fresh value</button>
      <output>{JSON.stringify(spans)}</output>
    </>
  );
}

test('a figure that was put in before its value came shows it when it comes, and the fresh one after that; what is typed stays', () => {
  open(<Paragraph />);
  const box = screen.getByRole('textbox');
  fireEvent.click(screen.getByText('put'));
  expect(box.textContent).toBe('今日登记');
  fireEvent.click(screen.getByText('value'));
  expect(box.textContent).toBe('今日登记1');
  box.firstChild!.textContent = '今日共登记';
  fireEvent.input(box);
  expect(screen.getByRole('status').textContent).toBe(JSON.stringify(['今日共登记', { figure: 'f1' }]));
  fireEvent.click(screen.getByText('fresh value'));
  expect(box.textContent).toBe('今日共登记2');
});
