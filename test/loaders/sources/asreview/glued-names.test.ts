import {expect, it} from "vitest";
import {gluedNames} from "../../../../loaders/sources/asreview/glued-names.js";

it.each([
  ["A. B. SmithC. D. Jones", ["A. B. Smith", "C. D. Jones"]],
  ["Prof. Ann LeeDr. Bob Ray", ["Prof. Ann Lee", "Dr. Bob Ray"]],
  ["Ann McAdamBob RayJean-Luc O’Neil", ["Ann McAdam", "Bob Ray", "Jean-Luc O’Neil"]],
  ["Éva MüllerЮрий Гагарин", ["Éva Müller", "Юрий Гагарин"]],
  ["Ann Lee Jr.Bob Ray", ["Ann Lee Jr.", "Bob Ray"]],
  ["Ann Lee", ["Ann Lee"]],
  ["Yann LeCun", ["Yann LeCun"]],
  ["A.B. Smith", ["A.B. Smith"]],
  ["JiaHao Wu", ["JiaHao Wu"]],
  ["Bob RayJiaHao Wu", ["Bob RayJiaHao Wu"]],
  ["Ann LeBob Ray", ["Ann LeBob Ray"]]
])("the names of %s", (cell, names) => {
  expect(gluedNames(cell)).toEqual(names);
});
