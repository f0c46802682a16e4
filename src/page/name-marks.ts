/**
 * Gives what Plot names in a drawing a role that may have a name: groups of marks are groups, and a
 * single shape, such as a frame, goes without.
 */
export function nameMarks<Drawing extends Element>(drawing: Drawing): Drawing {
  for (const mark of drawing.querySelectorAll("[aria-label]:is(g, rect, path):not([role])")) {
    if (mark.tagName === "g") mark.setAttribute("role", "group");
    else mark.removeAttribute("aria-label");
  }
  return drawing;
}
