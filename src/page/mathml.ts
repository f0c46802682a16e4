const math = "http://www.w3.org/1998/Math/MathML";
const allowed = new Set(
  "math semantics mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mpadded mphantom menclose".split(
    " "
  )
);

/**
 * A formula in MathML as an element of the page; only the elements and attributes of formulas are
 * taken over. Throws where the text is no MathML.
 */
export function mathml(text: string): Element {
  const parsed = new DOMParser().parseFromString(text, "application/xml").documentElement;
  if (parsed.namespaceURI !== math) throw new TypeError(`no MathML: ${text.slice(0, 80)}`);
  return copied(parsed);
}

function copied(from: Element): Element {
  const made = document.createElementNS(math, from.localName);
  for (const {name, value} of from.attributes) {
    if (name !== "xmlns" && !name.startsWith("on") && name !== "href")
      made.setAttribute(name, value);
  }
  for (const child of from.childNodes) {
    if (child instanceof Element && allowed.has(child.localName)) made.append(copied(child));
    else if (child.nodeType === Node.TEXT_NODE) made.append(child.textContent ?? "");
  }
  return made;
}
