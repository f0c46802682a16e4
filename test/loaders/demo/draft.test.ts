import {randomLcg} from "d3-random";
import {expect, test} from "vitest";
import {piecesOf, wordsOfPiece, writeDraft} from "../../../loaders/demo/draft.js";

test("writeDraft({title, summary}) joins pieces to sentences", () => {
  const title = [
    {joint: "", words: ["one", "two"]},
    {joint: " of the ", words: ["three"]}
  ];
  expect(writeDraft({title, summary: title})).toEqual({
    title: "One two of the three",
    summary: "One two of the three."
  });
  expect(writeDraft({title, summary: null}).summary).toBe(null);
});

test("wordsOfPiece(piece) is how many words a piece makes a text longer by", () => {
  const pieces = piecesOf([["a"], ["b", "c"], ["d"], ["e"], ["f"]], randomLcg(3));
  const {title} = writeDraft({title: pieces, summary: null});
  const sum = pieces.reduce((all, one) => all + wordsOfPiece(one), 0);
  expect(sum).toBe(title?.match(/\w+/gu)?.length);
  expect(pieces[0]?.joint).toBe("");
});
