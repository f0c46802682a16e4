import {element} from "../page/dom.js";
import {questions} from "./questions.js";

/** The choice of a worked question. */
export interface QuestionChoice {
  node: HTMLElement;
  /** Shows the question whose query this is, if it is one's. */
  follow(query: string): void;
}

/** A list of worked questions to choose from; `choose` gets the query of the one that is chosen. */
export function questionChoice({
  choose = () => undefined
}: {choose?: (query: string) => void} = {}): QuestionChoice {
  const own = element("option", {value: ""}, "your own");
  const select = element(
    "select",
    {},
    own,
    ...questions.map(({question}, i) => element("option", {value: i}, question))
  );
  select.addEventListener("change", () => {
    const chosen = questions[Number(select.value)];
    if (select.value !== "" && chosen !== undefined) choose(chosen.query);
  });
  return {
    node: element(
      "div",
      {class: "controls"},
      element("label", {class: "choice"}, element("span", {}, "Question"), select)
    ),
    follow(query) {
      const place = questions.findIndex((known) => known.query === query.trim());
      select.value = place < 0 ? "" : String(place);
    }
  };
}
