import {expect, it} from "vitest";
import {partedNames} from "../../../../loaders/sources/asreview/parted-names.js";

it.each([
  ["Gray A, Stone B.", ["Gray A", "Stone B"]],
  ["A. Gray, B. Stone and C. D. Mohr", ["A. Gray", "B. Stone", "C. D. Mohr"]],
  ["Gray, A. and Stone, B.", ["Gray, A.", "Stone, B."]],
  ["Papka M.E., Ma K.-L., Gray B.", ["Papka M.E.", "Ma K.-L.", "Gray B"]],
  ["R. De La Grey and P. van der Stone", ["R. De La Grey", "P. van der Stone"]],
  ["BJ Gray and J Stone…", ["BJ Gray", "J Stone…"]],
  ["Gray, C., Stone, W.-S., & Mohr, Q.-G.", ["Gray, C.", "Stone, W.-S.", "Mohr, Q.-G."]],
  ["Ann Mary Gray and Bo Al-Stone", ["Ann Mary Gray", "Bo Al-Stone"]],
  ["Ann Gray, Bo van Stone, Cy Hill", ["Ann Gray", "Bo van Stone", "Cy Hill"]],
  ["Gray A. B.Stone C.", ["Gray A. B.", "Stone C."]],
  ["Stone Gray, Ann Mary", ["Stone Gray, Ann Mary"]],
  ["Centers for Fens and Bogs", ["Centers for Fens and Bogs"]],
  ["Gray, A.", ["Gray, A."]],
  ["J. Gray, A. Stone, et al.", ["J. Gray", "A. Stone", ", et al."]],
  ["Gray J, Stone A and others", ["Gray J", "Stone A", " and others"]],
  ["Gray J Jr, Stone A", ["Gray J Jr", "Stone A"]],
  ["Gray, J., Jr., Stone, A.", ["Gray, J. Jr", "Stone, A."]],
  ["Gray, Ann, Jr.", ["Gray, Ann, Jr."]],
  ["Gray A, Stone B and Fen Group", ["Gray A", "Stone B", "Fen Group"]],
  ["U.S. Fen and Bog Administration", ["U.S. Fen and Bog Administration"]],
  ["National Fen and Great Bog Council", ["National Fen and Great Bog Council"]],
  ["de Vries, Ann Mary", ["de Vries, Ann Mary"]],
  ["Ministry of Health and Social Care", ["Ministry of Health and Social Care"]]
])("the names of %j", (cell, names) => {
  expect(partedNames(cell)).toEqual(names);
});
