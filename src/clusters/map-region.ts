import type {Area} from "../figures/label-point.js";
import {filterOf} from "../interaction/pick-papers.js";
import type {PaperFilter, Selected, Selection} from "../interaction/selection.js";
import {element, svgElement} from "../page/dom.js";
import {regionPick, type RegionRows} from "./cluster-filter.js";
import {mapBrush, mapKeyBrush} from "./map-brush.js";
import {wholeMap, type MapPoint, type MapSurface} from "./map-points.js";
import type {DragMode} from "./map-zoom.js";

const kind = "region";
const around = 3;

/** The region of a map that a reader marks or a link states, to which the page is narrowed. */
export function mapRegion(
  svg: SVGElement,
  points: readonly MapPoint[],
  {
    rows,
    width,
    height,
    surface,
    selection
  }: {
    rows: RegionRows;
    width: number;
    height: number;
    surface: MapSurface;
    selection: Selection | undefined;
  }
) {
  const node = svgElement("rect", {class: "region", visibility: "hidden"});
  let view = wholeMap;
  let marked: Area | null = null;
  let shown: PaperFilter | null = null;
  let mode: () => DragMode = () => "mark";
  const inside = ({left, top, right, bottom}: Area) =>
    points.filter(({x, y}) => x >= left && x <= right && y >= top && y <= bottom);
  const onMap = ({left, top, right, bottom}: Area): Area => ({
    left: (left - view.x) / view.k,
    top: (top - view.y) / view.k,
    right: (right - view.x) / view.k,
    bottom: (bottom - view.y) / view.k
  });
  const draw = () => {
    node.setAttribute("visibility", marked === null ? "hidden" : "visible");
    if (marked === null) return;
    node.setAttribute("x", String(view.x + view.k * marked.left));
    node.setAttribute("y", String(view.y + view.k * marked.top));
    node.setAttribute("width", String(view.k * (marked.right - marked.left)));
    node.setAttribute("height", String(view.k * (marked.bottom - marked.top)));
  };
  const now = (): Pick<Selected, "matched" | "chosen"> =>
    selection?.value ?? {matched: null, chosen: null};
  const clear = () => {
    [marked, shown] = [null, null];
    draw();
    selection?.filter(kind, null);
    surface.show(now());
  };
  const areaOfPapers = (filter: PaperFilter | null) =>
    filter && areaOf(points.filter(({paper}) => filter.papers.has(paper.paper_id)));
  const stretch = (area: Area | null) => {
    marked = area ?? areaOfPapers(shown);
    draw();
    const ids = area === null ? null : inside(area).map(({paper}) => paper.paper_id);
    surface.show({chosen: now().chosen, matched: ids === null ? now().matched : new Set(ids)});
  };
  const mark = (area: Area) => {
    marked = area;
    const papers = inside(marked).map(({paper}) => paper);
    if (papers.length === 0) return clear();
    const pick = regionPick(papers, rows);
    draw();
    shown = filterOf(pick);
    selection?.filter(kind, shown);
    svg.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: pick}));
  };
  const status = element("p", {class: "key-brush", role: "status"});
  mapBrush(
    svg,
    {width, height},
    {
      isOn: () => mode() === "mark",
      drag: (area) => stretch(area && onMap(area)),
      done: (area) => mark(onMap(area)),
      isMark: (event) => surface.isHit?.(event) ?? event.target !== svg,
      clear
    }
  );
  mapKeyBrush(svg, {
    around: (one, other) =>
      areaOf(points.filter(({paper: {paper_id: id}}) => id === one || id === other)),
    drag: stretch,
    done: mark,
    say: (words) => (status.textContent = words)
  });
  return {
    node,
    /** What there is to do while a region is marked by keys. */
    status,
    /** Moves and magnifies the region with the map. */
    place(next: typeof wholeMap) {
      view = next;
      draw();
    },
    /** Follows what the page is narrowed to: another region, or none. */
    show({filters}: Selected) {
      const filter = filters.get(kind) ?? null;
      if (filter === shown) return;
      shown = filter;
      marked = areaOfPapers(filter);
      draw();
    },
    /** Marks only where a drag is for that. */
    follow(next: () => DragMode) {
      mode = next;
    }
  };
}

/** The smallest area that holds the marks of papers; null where there is none. */
function areaOf(points: readonly MapPoint[]): Area | null {
  if (points.length === 0) return null;
  const area = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  for (const {x, y, radius} of points) {
    area.left = Math.min(area.left, x - radius - around);
    area.top = Math.min(area.top, y - radius - around);
    area.right = Math.max(area.right, x + radius + around);
    area.bottom = Math.max(area.bottom, y + radius + around);
  }
  return area;
}
