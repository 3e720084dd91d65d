// @vitest-environment happy-dom
import type { AdviceView } from '../../console/api/types.ts';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft, isBlank, proposedTitle, registration } from '../../console/desk/draft.ts';
import { judged } from '../../console/desk/judged.ts';
import { draftsOf, forgetDrafts, useDraft } from '../../console/desk/use-draft.ts';

const agent = 7;

describe('an agent\'s draft', () => {
  it('survives a closed tab, keystroke by keystroke, with its key', () => {
    const first = renderHook(() => useDraft(agent));
    act(() => first.result.current.change({ content: '路灯' }));
    act(() => first.result.current.change({ content: '路灯不亮', phone: '13900000000' }));
    const { key } = first.result.current.draft;
    first.unmount();
    const { draft } = renderHook(() => useDraft(agent)).result.current;
    expect(draft).toMatchObject({ content: '路灯不亮', phone: '13900000000', key });
  });

  it('is not another agent\'s', () => {
    const { result } = renderHook(() => useDraft(agent));
    act(() => result.current.change({ content: '路灯不亮' }));
    expect(isBlank(renderHook(() => useDraft(8)).result.current.draft)).toBe(true);
  });

  it('is gone when cleared, with a new key and the same line', () => {
    const { result } = renderHook(() => useDraft(agent));
    act(() => result.current.change({ content: '路灯不亮', hotlineNumber: '12319' }));
    const { key } = result.current.draft;
    act(() => result.current.clear());
    expect(isBlank(result.current.draft)).toBe(true);
    expect(result.current.draft.hotlineNumber).toBe('12319');
    expect(result.current.draft.key).not.toBe(key);
    expect(localStorage.length).toBe(0);
  });

  it('does not outlive the session: it holds a caller\'s number', () => {
    const { result } = renderHook(() => useDraft(agent));
    act(() => result.current.change({ phone: '13900000000' }));
    localStorage.setItem('hotline.language', 'en');
    forgetDrafts();
    expect(Object.keys(localStorage)).toEqual(['hotline.language']);
  });

  it('opens empty on a broken entry', () => {
    localStorage.setItem(`hotline.draft.${agent}`, '{');
    expect(isBlank(renderHook(() => useDraft(agent)).result.current.draft)).toBe(true);
  });

  it('starts its clock with the first thing written', () => {
    const { result } = renderHook(() => useDraft(agent));
    act(() => result.current.change({ channel: 'window' }));
    expect(result.current.draft.startedAt).toBeNull();
    act(() => result.current.change({ content: '路' }));
    expect(result.current.draft.startedAt).not.toBeNull();
  });
});

describe('a draft a call', () => {
  beforeEach(() => localStorage.clear());
  const desk = (callNo: string | null) => renderHook(({ at }) => useDraft(agent, at), { initialProps: { at: callNo } });

  it('another call pops: its form opens empty, and the unfinished one waits', () => {
    const { result, rerender } = desk('C1');
    act(() => result.current.change({ content: '路灯不亮', phone: '13900000001' }));
    rerender({ at: 'C2' });
    expect(result.current.draft).toMatchObject({ callNo: 'C2', content: '', phone: '' });
    expect(draftsOf(agent).map((d) => [d.callNo, d.content])).toEqual([['C1', '路灯不亮']]);
    act(() => result.current.open('C1'));
    expect(result.current.draft).toMatchObject({ callNo: 'C1', content: '路灯不亮' });
  });

  it('what was written by hand is not taken for the call that rings', () => {
    const { result, rerender } = desk(null);
    act(() => result.current.change({ content: '窗口来访', channel: 'window' }));
    rerender({ at: 'C1' });
    expect(result.current.draft).toMatchObject({ callNo: 'C1', content: '', channel: 'call' });
    act(() => result.current.open(null));
    expect(result.current.draft).toMatchObject({ callNo: null, content: '窗口来访', channel: 'window' });
  });

  it('a page loaded anew in mid-call finds the form as it was', () => {
    const first = desk('C1');
    act(() => first.result.current.change({ content: '路灯' }));
    first.unmount();
    expect(desk('C1').result.current.draft).toMatchObject({ callNo: 'C1', content: '路灯' });
  });

  it('the call is over: what is begun stays with it until it is filed', () => {
    const { result, rerender } = desk('C1');
    act(() => result.current.change({ content: '路灯' }));
    rerender({ at: null });
    expect(result.current.draft).toMatchObject({ callNo: 'C1', content: '路灯' });
  });

  it('filed in a call, the next appeal of the same caller begins with the same number, under a key of its own', () => {
    const { result } = desk('C1');
    act(() => result.current.change({ content: '路灯', phone: '13900000001' }));
    const { key } = result.current.draft;
    act(() => result.current.clear());
    expect(result.current.draft).toMatchObject({ callNo: 'C1', content: '', phone: '13900000001' });
    expect(result.current.draft.key).not.toBe(key);
  });

  it('a number that came with the call is no draft: nothing would be missed', () => {
    const { result } = desk('C1');
    act(() => result.current.change({ phone: '13900000001', name: '王女士' }));
    expect(draftsOf(agent)).toEqual([]);
  });

  it('is filed with the number of its call', () => {
    expect(registration({ ...emptyDraft(), callNo: 'C1', content: '路灯' }, { appealType: null, matterCode: null, urgency: null }).callId).toBe('C1');
    expect(registration({ ...emptyDraft(), content: '路灯' }, { appealType: null, matterCode: null, urgency: null }).callId).toBeUndefined();
  });
});

describe('what is filed', () => {
  it('is what stands on the screen: the agent\'s choice, and suggestions more likely right than wrong', () => {
    const advice = { types: [{ label: 'help', probability: 0.35, because: [] }], matters: [{ code: '020302', name: '路灯不亮', path: '', probability: 0.83, because: [] }], urgency: [{ label: 'normal', probability: 0.9, because: [] }] } as unknown as AdviceView;
    const draft = { ...emptyDraft('k'.repeat(32)), content: ' 路灯不亮 ', urgency: 'urgent' };
    const sent = registration(draft, judged(draft, advice));
    expect(sent).toMatchObject({ idempotencyKey: 'k'.repeat(32), content: '路灯不亮', urgency: 'urgent', matterCode: '020302', channel: 'call' });
    expect(sent.appealType).toBeUndefined();
  });

  it('tells when it happened within the content', () => {
    expect(registration({ ...emptyDraft(), content: '路灯不亮', when: '昨晚10点起' }, { appealType: null, matterCode: null, urgency: null }).content).toBe('路灯不亮\n发生时间：昨晚10点起');
  });

  it.each([['您好，我们小区停水三天了。物业不管', '我们小区停水三天了'], ['尊敬的领导：路灯不亮', '路灯不亮'], ['', '']])('proposes a title for %j', (content, title) => {
    expect(proposedTitle(content)).toBe(title);
  });

  it('keeps a proposed title within thirty characters', () => {
    expect([...proposedTitle('长'.repeat(80))].length).toBe(30);
  });
});
