import type { Unit } from './unit.ts';

/**
 * Sub-desks (分台): enterprises that keep a 24-hour desk of their own and work from the same tickets.
 * 宁和县 has its own water and heat companies; everything else is run for the whole city.
 */
export const utilities: readonly Unit[] = [
  { id: 'yc-water', name: '云川市自来水有限公司', shortName: '市自来水公司', type: 'subDesk', level: 'city', parentId: 'yc-sw', regionCode: '9901',
    functions: ['waterSupply'], speciality: '供水抢修、水质、水费', dutyPhone: '0900-8803111',
    aliases: ['水厂', '自来水公司', '供水公司'] },
  { id: 'yc-power', name: '云川供电公司', shortName: '云川供电', type: 'subDesk', level: 'city', parentId: 'yc-fgw', regionCode: '9901',
    functions: ['power'], speciality: '停电抢修、电费、用电报装', dutyPhone: '0900-8803598',
    aliases: ['电力公司', '电网', '供电局', '供电所'] },
  { id: 'yc-gas', name: '云川燃气有限公司', shortName: '云川燃气', type: 'subDesk', level: 'city', parentId: 'yc-zj', regionCode: '9901',
    functions: ['gas'], speciality: '燃气抢修、点火通气、气费', dutyPhone: '0900-8803222',
    aliases: ['煤气公司', '天然气公司', '燃气公司'] },
  { id: 'yc-heat', name: '云川热力集团有限公司', shortName: '云川热力', type: 'subDesk', level: 'city', parentId: 'yc-zj', regionCode: '9901',
    functions: ['heat'], speciality: '供暖、换热站、热费', dutyPhone: '0900-8803333',
    aliases: ['热力公司', '供热公司', '暖气公司'] },
  { id: 'yc-bus', name: '云川公共交通集团有限公司', shortName: '云川公交', type: 'subDesk', level: 'city', parentId: 'yc-jt', regionCode: '9901',
    functions: ['publicTransit'], speciality: '公交线路、车辆、公交卡', dutyPhone: '0900-8803444',
    aliases: ['公交公司', '公交集团'] },
  { id: 'yc-metro', name: '云川轨道交通有限公司', shortName: '云川地铁', type: 'subDesk', level: 'city', parentId: 'yc-jt', regionCode: '9901',
    functions: ['metro'], speciality: '地铁运营与建设', dutyPhone: '0900-8803555',
    aliases: ['地铁公司', '轨道公司'] },
  { id: 'nh-water', name: '宁和县供水有限责任公司', shortName: '宁和供水', type: 'subDesk', level: 'district', parentId: 'nh-gov', regionCode: '990121',
    functions: ['waterSupply'], speciality: '县城及乡镇供水', dutyPhone: '0900-8613111',
    aliases: ['县自来水公司', '县水厂'] },
  { id: 'nh-heat', name: '宁和县惠民供热有限公司', shortName: '宁和供热', type: 'subDesk', level: 'district', parentId: 'nh-gov', regionCode: '990121',
    functions: ['heat'], speciality: '县城集中供热', dutyPhone: '0900-8613333',
    aliases: ['县热力公司', '惠民热力'] },
];
