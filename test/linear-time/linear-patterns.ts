import {getStaticValue} from "@eslint-community/eslint-utils";
import type {Rule} from "eslint";
import {overlaps} from "./overlaps.js";

/**
 * The lint rule that regular expressions take time that grows no faster than the text: those that
 * are written, and those made from constant texts. Others cannot be told, and are errors too.
 */
export const linearPatterns: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {slow: "{{pattern}} may take more than linear time: {{reason}}."}
  },
  create(context) {
    const check = (node: Rule.Node, source: unknown, flags: unknown = "") => {
      const reasons =
        typeof source === "string" && typeof flags === "string"
          ? overlaps({source, flags})
          : ["it is made from what is not constant"];
      const pattern = `/${String(source)}/${String(flags)}`;
      for (const reason of reasons)
        context.report({node, messageId: "slow", data: {pattern, reason}});
    };
    return {
      Literal(node) {
        if ("regex" in node) check(node, node.regex.pattern, node.regex.flags);
      },
      NewExpression(node) {
        if (node.callee.type !== "Identifier" || node.callee.name !== "RegExp") return;
        const [source, flags] = node.arguments.map(
          (argument) => getStaticValue(argument, context.sourceCode.getScope(node))?.value
        );
        check(node, source, flags);
      }
    };
  }
};
