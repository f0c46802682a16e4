import {regionPick} from "../lib/cluster-filter.js";
import {svgElement} from "../lib/dom.js";
import type {MapPoint} from "../lib/map-points.js";
import {filterOf} from "../lib/pick-papers.js";
import type {Area} from "../lib/place-around.js";
import type {Selected, Selection} from "../lib/selection.js";
import {wholeMap, type MapSurface} from "./cluster-surface.js";
import {mapBrush} from "./map-brush.js";
import type {DragMode} from "./map-zoom.js";

const kind = "region";

/** The region of a map that a reader marks, to which the page is narrowed. */
export function mapRegion(
  svg: SVGElement,
  points: readonly MapPoint[],
  {
    width,
    height,
    surface,
    selection
  }: {
    width: number;
    height: number;
    surface: MapSurface;
    selection: Selection | undefined;
  }
) {
  const node = svgElement("rect", {class: "region", visibility: "hidden"});
  let view = wholeMap;
  let marked: Area | null = null;
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
    marked = null;
    draw();
    selection?.filter(kind, null);
    surface.show(now());
  };
  mapBrush(
    svg,
    {width, height},
    {
      isOn: () => mode() === "mark",
      drag(area) {
        marked = area === null ? null : onMap(area);
        draw();
        const ids = marked === null ? null : inside(marked).map(({paper}) => paper.paper_id);
        surface.show({chosen: now().chosen, matched: ids === null ? now().matched : new Set(ids)});
      },
      done(area) {
        marked = onMap(area);
        const papers = inside(marked).map(({paper}) => paper);
        if (papers.length === 0) return clear();
        const pick = regionPick(papers);
        draw();
        selection?.filter(kind, filterOf(pick));
        svg.dispatchEvent(new CustomEvent("input", {bubbles: true, detail: pick}));
      },
      isMark: (event) => surface.isHit?.(event) ?? event.target !== svg,
      clear
    }
  );
  return {
    node,
    /** Moves and magnifies the region with the map. */
    place(next: typeof wholeMap) {
      view = next;
      draw();
    },
    /** Takes the region away where the page is no longer narrowed to it. */
    show({filters}: Selected) {
      if (marked === null || filters.has(kind)) return;
      marked = null;
      draw();
    },
    /** Marks only where a drag is for that. */
    follow(next: () => DragMode) {
      mode = next;
    }
  };
}
