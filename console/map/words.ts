import { words } from '../i18n/text.ts';

export const useMapWords = words({
  title: '诉求地图', measure: { count: '件数', perHead: '每万人件数', growth: '增减' }, measureLabel: '着色', label: (name: string) => `${name}各区域诉求分布，数据见旁边的列表`, list: '各区域', region: '区域', deeper: (name: string) => `进入${name}`, up: '上一级', total: (n: string) => `共${n}件`,
  unplaced: (n: number) => `另有${n}件未细分到下一级`, noShapes: '还没有这里的行政区划边界，下面的列表不受影响。系统管理员可以导入 GeoJSON 边界文件。', someShapes: (n: number) => `有${n}个区域没有边界，只在列表中`, hotspots: '热点', hotspot: (name: string, citizens: number) => `热点：${name}，${citizens}人反映`,
  points: (n: number) => `地图上标出最近${n}件；空心点表示只知道到区域`, noPoints: '没有可在地图上标出的工单', perHead: '每万人', population: '人口', tickets: '工单', zero: '这段时间没有诉求', legend: '图例',
}, {
  title: 'Map', measure: { count: 'Count', perHead: 'Per 10,000', growth: 'Change' }, measureLabel: 'Colour', label: (name) => `Appeals by region in ${name}; the list beside it has the figures`, list: 'Regions', region: 'Region', deeper: (name) => `Go into ${name}`, up: 'Up', total: (n) => `${n} in all`,
  unplaced: (n) => `${n} more name no region below`, noShapes: 'There are no outlines here yet; the list is complete without them. A system administrator imports them as GeoJSON.', someShapes: (n) => `${n} regions have no outline and stand in the list only`, hotspots: 'Hotspots', hotspot: (name, citizens) => `Hotspot: ${name}, ${citizens} people`,
  points: (n) => `The latest ${n} are marked; a hollow mark knows only the region`, noPoints: 'No ticket to mark', perHead: 'Per 10,000', population: 'People', tickets: 'Tickets', zero: 'No appeals in this span', legend: 'Key',
});
