import type {ClusteringRow} from "npm:hubscope";
import {select} from "npm:d3";
import {followChoice} from "../interaction/follow-choice.js";
import type {SettableChoices} from "../interaction/follow-choice.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {specificationWords} from "./specification-words.js";

/**
 * Makes the dots of a plot of clusterings buttons that have the `controls` show one; the one shown
 * is pressed. The dots hold the places of their rows, as Plot draws them.
 */
export function specificationMarks(
  plot: Element,
  rows: readonly ClusteringRow[],
  controls: SettableChoices
): void {
  const marks = [...plot.querySelectorAll<SVGElement>('[aria-label="dot"] path')].flatMap(
    (mark) => {
      const row = rows[Number(select(mark).datum())];
      return row === undefined ? [] : [{mark, row}];
    }
  );
  const act = (place: number) => {
    const id = marks[place]?.row.clustering_id;
    if (id !== undefined) controls.choose(id);
  };
  const press = ({clusteringId}: {clusteringId: string}) => {
    for (const {mark, row} of marks) {
      mark.setAttribute("aria-pressed", String(row.clustering_id === clusteringId));
    }
  };
  for (const [place, {mark, row}] of marks.entries()) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", specificationWords(row));
    mark.addEventListener("click", () => act(place));
  }
  rovingTabindex(
    marks.map(({mark}) => mark),
    {act}
  );
  press(controls.value);
  followChoice(controls, plot, press);
}
