import {expect, expectTypeOf, test} from "vitest";
import {figure} from "../../../src/figures/figure.js";
import {filterKind} from "../../../src/interaction/bind-filter.js";

const nothing = (): HTMLElement => {
  throw new Error("nothing is drawn");
};

test("the compiler refuses a query that reads a table which the figure does not need", () => {
  figure({
    name: "Papers",
    needs: ["papers", "roles"],
    query: ({papers, roles}) => papers.length + roles.length,
    draw(rows) {
      expectTypeOf(rows).toEqualTypeOf<number>();
      return nothing();
    }
  });
  figure({
    name: "Papers",
    needs: ["papers"],
    // @ts-expect-error: it does not say that it needs the themes
    query: ({papers, themes}) => [papers, themes],
    draw: nothing
  });
  // @ts-expect-error: there is no such table
  figure({name: "Papers", needs: ["verdicts"], query: () => [], draw: nothing});
  filterKind({
    kind: "theme",
    needs: ["themes"],
    // @ts-expect-error: it does not say that it needs the papers
    read: (_, {papers}) => papers
  });
});

test("a figure's control has the type that its drawing is given", () => {
  figure({
    name: "Papers",
    needs: ["papers"],
    choose: () => Object.assign(nothing(), {value: {least: 2}}),
    query: ({papers}) => papers,
    draw(_, {choice}) {
      expectTypeOf(choice).toEqualTypeOf<{least: number} | undefined>();
      return nothing();
    }
  });
});

test("figure(declared): its tab is called as it is, and it follows nothing, unless it says so", () => {
  const plain = figure({name: "Papers", needs: ["papers"], query: () => [], draw: nothing});
  expect(plain).toMatchObject({
    ...{name: "Papers", tab: "Papers", needs: ["papers"], filters: [], controls: []},
    ...{inPlace: false, fluid: false, fits: false}
  });
  const declared = {tab: "All", controls: ["trial"], fluid: true} as const;
  const other = figure({...declared, name: "Papers", needs: [], query: () => 0, draw: nothing});
  expect(other).toMatchObject(declared);
});
