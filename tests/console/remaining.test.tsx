// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { remainingText } from '../../console/parts/remaining-text.ts';
import { Remaining } from '../../console/parts/remaining.tsx';
import { open } from './page.tsx';

describe('the light of a deadline', () => {
  it('is told by words and a named shape, not by colour alone', () => {
    open(<Remaining light="overdue" text="超期1天" usedShare={1.4} />);
    expect(screen.getByText('超期1天')).toBeTruthy();
    expect(screen.getByRole('img', { name: '已超期' })).toBeTruthy();
  });

  it('has another shape for each light', () => {
    const shapeOf = (light: 'normal' | 'near' | 'overdue' | 'none') => { const { container, unmount } = open(<Remaining light={light} text="x" />); const drawn = container.querySelector('svg')!.innerHTML; unmount(); return drawn; };
    expect(new Set((['normal', 'near', 'overdue', 'none'] as const).map(shapeOf)).size).toBe(4);
  });

  it('fills its bar with the time used and no further than full', () => {
    const { container } = open(<Remaining light="overdue" text="超期1天" usedShare={1.4} />);
    expect(container.querySelector<HTMLElement>('.remaining-bar i')!.style.width).toBe('100%');
  });

  it('says the light\'s own name where the server gives no time', () => {
    open(<Remaining light="near" text={null} />);
    expect(screen.getByText('临近到期')).toBeTruthy();
  });

  it.each([['剩余2天3小时', '2 d 3 h left'], ['超期45分钟', '45 min overdue'], ['已超期', 'overdue'], ['即将到期', 'due now'], ['剩余1天', '1 d left']])('reads %s in English as %s', (zh, english) => {
    expect(remainingText(zh, 'en')).toBe(english);
    expect(remainingText(zh, 'zh')).toBe(zh);
  });
});
