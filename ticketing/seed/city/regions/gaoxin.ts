import type { Region } from './region.ts';

/** 高新区: subdistricts and towns, communities and villages, grids where the seed city has them. */
export const gaoxin: readonly Region[] = [
  {
    code: '990105', name: '高新区', level: 'district', lng: 104.1139, lat: 38.1361,
    boundary: [[104.02, 38], [104.2, 38], [104.2, 38.22], [104.11, 38.235], [104, 38.19], [104.03, 38.1]],
  },
  { code: '990105001', name: '创新街道', level: 'subdistrict', lng: 104.1609, lat: 38.1030 },
  { code: '990105001001', name: '创新社区', level: 'community', lng: 104.1459, lat: 38.1034 },
  { code: '990105001002', name: '创业社区', level: 'community', lng: 104.1606, lat: 38.0940 },
  { code: '990105001003', name: '软件园社区', level: 'community', lng: 104.1752, lat: 38.1025 },
  { code: '990105001004', name: '未来社区', level: 'community', lng: 104.1615, lat: 38.1152 },
  { code: '990105002', name: '科苑街道', level: 'subdistrict', lng: 104.0813, lat: 38.0692 },
  { code: '990105002001', name: '科苑社区', level: 'community', lng: 104.0897, lat: 38.0734 },
  { code: '990105002002', name: '大学城社区', level: 'community', lng: 104.0713, lat: 38.0738 },
  { code: '990105002003', name: '智谷社区', level: 'community', lng: 104.0814, lat: 38.0622 },
  { code: '990105003', name: '星湖街道', level: 'subdistrict', lng: 104.0524, lat: 38.1770 },
  { code: '990105003001', name: '星湖社区', level: 'community', lng: 104.0462, lat: 38.1695 },
  { code: '990105003002', name: '湖滨社区', level: 'community', lng: 104.0596, lat: 38.1729 },
  { code: '990105003003', name: '星海社区', level: 'community', lng: 104.0605, lat: 38.1871 },
  { code: '990105003004', name: '月亮湾社区', level: 'community', lng: 104.0398, lat: 38.1841 },
  { code: '990105004', name: '金谷街道', level: 'subdistrict', lng: 104.1612, lat: 38.1954 },
  { code: '990105004001', name: '金谷社区', level: 'community', lng: 104.1585, lat: 38.1842 },
  { code: '990105004002', name: '保税社区', level: 'community', lng: 104.1757, lat: 38.1929 },
  { code: '990105004003', name: '万和社区', level: 'community', lng: 104.1634, lat: 38.2042 },
  { code: '990105004004', name: '金穗社区', level: 'community', lng: 104.1524, lat: 38.1969 },
];
