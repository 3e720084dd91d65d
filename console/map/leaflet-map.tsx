import { useEffect, useRef } from 'react';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { MapView, ShapesView } from './queries.ts';
import type { Scale } from './measure.ts';

interface Props {
  map: MapView; shapes: ShapesView['items']; scale: Scale; label: string; hotspotLabel: (h: MapView['hotspots'][number]) => string;
  /** a region was clicked */ onRegion: (code: string) => void; onHotspot: (groupKey: string) => void; onTicket: (ticketNo: string) => void;
  /** the region that the list points at */ marked: string | null;
}

/** The city's own outlines on a blank ground: no tiles, so nothing is asked of another server. What it shows stands in the list beside it for those who do not use a mouse. */
export default function LeafletMap({ map, shapes, scale, label, hotspotLabel, onRegion, onHotspot, onTicket, marked }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const leaflet = useRef<L.Map | null>(null);
  const layers = useRef(new Map<string, L.Path>());
  const acts = useRef({ onRegion, onHotspot, onTicket });
  acts.current = { onRegion, onHotspot, onTicket };

  useEffect(() => {
    const made = L.map(box.current!, { attributionControl: false, zoomSnap: 0.25, keyboard: false, scrollWheelZoom: false });
    leaflet.current = made;
    const fit = new ResizeObserver(() => made.invalidateSize());
    fit.observe(box.current!);
    return () => { fit.disconnect(); made.remove(); leaflet.current = null; };
  }, []);

  useEffect(() => {
    const ground = leaflet.current!;
    const group = L.featureGroup().addTo(ground);
    layers.current.clear();
    const outlines = L.featureGroup();
    for (const { code, geometry } of shapes) {
      const item = map.items.find((i) => i.code === code);
      const colour = item && scale.of(item);
      const layer = L.geoJSON({ type: 'Feature', properties: {}, geometry } as GeoJSON.Feature, {
        interactive: Boolean(item), style: item ? { color: '#ffffff', weight: 1.5, fillColor: colour!.fill, fillOpacity: 1, dashArray: colour!.text === '—' ? '4 3' : '' } : { color: '#57616e', weight: 2, fill: map.items.length === 0, fillColor: '#eef3fa', fillOpacity: 1 },
      });
      layer.addTo(group).addTo(outlines);
      if (!item) continue;
      layer.on('click', () => acts.current.onRegion(code));
      layer.eachLayer((path) => layers.current.set(code, path as L.Path));
      const name = document.createElement('span');
      name.style.color = colour!.ink;
      name.append(Object.assign(document.createElement('b'), { textContent: item.name }), document.createElement('br'), colour!.text);
      layer.bindTooltip(name, { permanent: true, direction: 'center', className: 'map-label', interactive: false });
    }
    for (const h of map.hotspots) {
      const mark = L.marker([h.lat, h.lng], { icon: L.divIcon({ className: 'map-hotspot', html: `<i>${h.citizens}</i>`, iconSize: [26, 26] }), keyboard: false, title: hotspotLabel(h) }).addTo(group);
      mark.on('click', () => acts.current.onHotspot(h.groupKey));
    }
    for (const p of map.points) {
      const point = L.circleMarker([p.lat, p.lng], { radius: p.exact ? 5 : 7, color: '#124c9c', weight: 1.5, fillColor: p.exact ? '#124c9c' : '#ffffff', fillOpacity: 0.75 }).addTo(group);
      point.bindTooltip(Object.assign(document.createElement('span'), { textContent: p.title }));
      point.on('click', () => acts.current.onTicket(p.ticketNo));
    }
    const bounds = outlines.getBounds();
    if (bounds.isValid()) ground.fitBounds(bounds, { padding: [8, 8], animate: false });
    else if (map.items.length || map.points.length) ground.setView([map.items[0]?.lat ?? map.points[0]?.lat ?? 0, map.items[0]?.lng ?? map.points[0]?.lng ?? 0], 10);
    return () => { group.remove(); };
  }, [map, shapes, scale, hotspotLabel]);

  useEffect(() => {
    for (const [code, layer] of layers.current) layer.setStyle(code === marked ? { color: '#0b3670', weight: 4 } : { color: '#ffffff', weight: 1.5 });
    if (marked) layers.current.get(marked)?.bringToFront();
  }, [marked, map, shapes, scale]);

  return <div ref={box} className="map-ground" role="img" aria-label={label} />;
}
