import { words } from '../i18n/text.ts';

export const useGroupWords = words({
  groups: '诉求归集', lead: '说的是同一件事的诉求归在一起。', hotspot: '热点', name: '事情', citizens: '人数', messages: '件数', places: '地点', days: '时间', trend: '近30天', heat: '热度', problem: '处理', region: '区域', matter: '事项', owner: '主办单位',
  citizensN: (n: number) => `${n} 位市民`, messagesN: (n: number) => `${n} 件`, morePlaces: (n: number) => `等 ${n} 处`, fromTo: (from: string, to: string) => `${from} 至 ${to}`, noOwner: '尚无单位主办', byHeat: '按热度', byCitizens: '按人数', byLast: '按最近', none: '没有符合条件的归集', noneHint: '可以放宽筛选条件。', search: '搜索事情或地点',
  sparkLabel: (total: number, peak: number) => `近30天共${total}件，单日最多${peak}件`, period: '期间', clear: '清除筛选', total: (n: number) => `共 ${n} 组`,
  which: { all: '全部', hotspots: '热点', unowned: '尚未立为问题', inHand: '问题在办' } as Record<string, string>, kind: '类别',
  regrouped: (at: string, merged: number) => `夜间复核 ${at}，并入别组的有 ${merged} 组`,
  makeProblem: '立为问题', hasProblem: '已立为问题', sort: '排序',
}, {
  groups: 'Groups', lead: 'Appeals about the same thing.', hotspot: 'Hotspot', name: 'What', citizens: 'Citizens', messages: 'Appeals', places: 'Places', days: 'Days', trend: '30 days', heat: 'Heat', problem: 'Handling', region: 'Region', matter: 'Matter', owner: 'Owner',
  citizensN: (n) => `${n} citizens`, messagesN: (n) => `${n} appeals`, morePlaces: (n) => `${n} places`, fromTo: (from, to) => `${from} – ${to}`, noOwner: 'Nobody owns it yet', byHeat: 'Hottest', byCitizens: 'Citizens', byLast: 'Latest', none: 'No such groups', noneHint: 'Try a wider filter.', search: 'Search',
  sparkLabel: (total, peak) => `${total} in 30 days, at most ${peak} a day`, period: 'Period', clear: 'Clear filter', total: (n) => `${n} groups`,
  which: { all: 'All', hotspots: 'Hotspots', unowned: 'Not a problem yet', inHand: 'Problem in hand' }, kind: 'Kind',
  regrouped: (at, merged) => `Looked over at night ${at}; ${merged} groups were put into others`,
  makeProblem: 'Make it a problem', hasProblem: 'Handled as a problem', sort: 'Order',
});

export const useMemberWords = words({
  members: '归入的诉求', noMembers: '没有您可以查看的诉求', noMatch: '没有符合条件的诉求', because: '归入理由', sure: '把握', nearest: '最相近', apart: (metres: number) => `相距约 ${metres < 1000 ? `${Math.max(10, Math.round(metres / 10) * 10)} 米` : `${Math.round(metres / 100) / 10} 公里`}`, within: (region: string) => `同在${region}`,
  kept: (what: string, who: string, at: string, why: string) => `${who}于${at}${what}${why ? `：${why}` : ''}`, keptTag: '已由人确认', withdrawn: '已撤单', withdrawnHint: '市民已撤回，不计入人数和热度', merged: (no: string) => `并入${no}`, inProblem: (no: string) => `问题 ${no}`,
  search: '在组内搜索', sortBy: '排序', sort: { '-at': '最近在前', at: '最早在前', score: '把握低的在前' } as Record<string, string>, keptFilter: { all: '全部', no: '未确认', yes: '已确认' } as Record<string, string>, keptLabel: '确认情况',
  chosen: (n: number) => `已选 ${n} 件`, choosePage: '选择本页', unchoose: '取消选择', choose: (title: string) => `选择：${title}`, tooMany: '一次最多选200件', chooseFirst: '勾选诉求后，可以确认、拆分、移组或移出。', more: '展开', less: '收起',
  confirmed: (n: number) => `已确认 ${n} 件`, total: (n: number) => `共 ${n} 件`,
}, {
  members: 'Members', noMembers: 'None that you may see', noMatch: 'None like that', because: 'Why', sure: 'Certainty', nearest: 'Nearest', apart: (metres) => (metres < 1000 ? `about ${Math.max(10, Math.round(metres / 10) * 10)} m apart` : `about ${Math.round(metres / 100) / 10} km apart`), within: (region) => `both in ${region}`,
  kept: (what, who, at, why) => `${what}: ${who}, ${at}${why ? `, ${why}` : ''}`, keptTag: 'Confirmed', withdrawn: 'Withdrawn', withdrawnHint: 'Counts no more', merged: (no) => `Merged into ${no}`, inProblem: (no) => `Problem ${no}`,
  search: 'Search in the group', sortBy: 'Order', sort: { '-at': 'Latest first', at: 'Oldest first', score: 'Least certain first' }, keptFilter: { all: 'All', no: 'Unconfirmed', yes: 'Confirmed' }, keptLabel: 'Confirmed or not',
  chosen: (n) => `${n} chosen`, choosePage: 'Choose this page', unchoose: 'Choose none', choose: (title) => `Choose: ${title}`, tooMany: 'At most 200 at once', chooseFirst: 'Tick appeals to confirm, split, move or take them out.', more: 'More', less: 'Less',
  confirmed: (n) => `${n} confirmed`, total: (n) => `${n} in all`,
});

export const useRulingWords = words({
  splitTitle: (n: number) => `把选中的 ${n} 件拆分成新组`, splitHint: '两组今后不会再被自动合并；新来的诉求归入更相近的一组。', newName: '新组名称', newNameHint: '不填则由系统按诉求用语命名', reason: '理由', reasonHint: '写明依据，4至500字，会留在归组记录和工单经过中', needReason: '请写明理由（至少4个字）',
  moveTitle: (n: number) => `把选中的 ${n} 件移到另一组`, moveHint: '移过去以后不再被自动移动。', toGroup: '移到哪一组', needGroup: '请选择诉求组', forbidTitle: (n: number) => `把选中的 ${n} 件移出本组`, forbidHint: '今后不再归入本组，系统会另找合适的组；没有则单独成组。请写明理由（至少4个字）。',
  stayInProblem: (n: number) => `选中的诉求中有 ${n} 件已在问题中办理。调整归组后，它们仍留在原问题；需要单独办理的，请在问题页“移出”。`,
  mergeTitle: '与另一组合并', mergeInto: '并入哪一组', mergeHint: (name: string) => `「${name}」的全部诉求，以及今后会归入它的诉求，都归入所选的一组。本组立为的在办问题随之带过去。`, swap: '留下本组，把对方并进来', side: { left: '本组', right: '对方', stays: '保留', goes: '并入' } as Record<string, string>, shared: '相同之处', sharedPlaces: '地点', sharedPhrases: '说法', sharedCitizens: (n: number) => (n ? `${n} 位市民在两组都反映过` : '没有市民在两组都反映过'), nothingShared: '没有找到相同的地点或说法', similar: '最相近的两件相似度',
  renameTitle: '改名', renameHint: '人起的名称一直保留；清空则由系统按诉求用语命名。', groupName: '名称', nameCheck: '名称2至30个字',
  near: '相近的组', noNear: '没有相近的组', nearHint: '可能是同一件事', findGroup: '按名称或地点搜索其他组', compare: '对照',
  history: '归组记录', noHistory: '还没有人调整过这一组', undo: '撤销', undoTitle: (kind: string) => `撤销「${kind}」`, undoHint: '写明为什么撤销（至少4个字）。原记录保留。', undone: (who: string, at: string, why: string) => `${who}于${at}撤销：${why}`, cannotUndo: '不能撤销', withTickets: (n: number) => `${n} 件`, self: '本组', toOther: (name: string) => `到「${name}」`, named: (name: string) => `「${name}」`, unnamed: '恢复系统命名', fromOther: (name: string) => `「${name}」`,
  done: { confirm: '已确认', split: '已拆分', move: '已移组', forbid: '已移出', merge: '已合并', rename: '已改名', undo: '已撤销' } as Record<string, string>,
}, {
  splitTitle: (n) => `Split ${n} off`, splitHint: 'The machine never puts the two together again.', newName: 'Name of the new group', newNameHint: 'Left empty, it is named from its own words', reason: 'Reason', reasonHint: '4 to 500 characters', needReason: 'Please give a reason (at least 4 characters)',
  moveTitle: (n) => `Move ${n} to another group`, moveHint: 'The machine moves them no more.', toGroup: 'To which group', needGroup: 'Please choose a group', forbidTitle: (n) => `Take ${n} out`, forbidHint: 'They never come back here; the machine looks where else they belong. Please give a reason.',
  stayInProblem: (n) => `${n} of them are handled in a problem and stay in it; take them out on its page where they should be handled alone.`,
  mergeTitle: 'Merge with another group', mergeInto: 'Into which group', mergeHint: (name) => `All appeals of “${name}”, and those to come, go to the chosen group. A problem in hand goes along.`, swap: 'Keep this group, take the other in', side: { left: 'This group', right: 'The other', stays: 'stays', goes: 'goes' }, shared: 'In common', sharedPlaces: 'Places', sharedPhrases: 'Phrases', sharedCitizens: (n) => `${n} citizens wrote in both`, nothingShared: 'No place or phrase in common', similar: 'Likest two',
  renameTitle: 'Rename', renameHint: 'A name that people gave is kept; left empty, the machine names it.', groupName: 'Name', nameCheck: '2 to 30 characters',
  near: 'Groups like it', noNear: 'None', nearHint: 'May be the same matter', findGroup: 'Search other groups', compare: 'Compare',
  history: 'Decisions', noHistory: 'Nobody has decided anything yet', undo: 'Undo', undoTitle: (kind) => `Undo ${kind}`, undoHint: 'Why (at least 4 characters). The record stays.', undone: (who, at, why) => `Undone by ${who}, ${at}: ${why}`, cannotUndo: 'Cannot be undone', withTickets: (n) => `${n} appeals`, self: 'this group', toOther: (name) => `to “${name}”`, named: (name) => `“${name}”`, unnamed: 'named by the machine', fromOther: (name) => `“${name}”`,
  done: { confirm: 'Confirmed', split: 'Split off', move: 'Moved', forbid: 'Taken out', merge: 'Merged', rename: 'Renamed', undo: 'Undone' },
});
