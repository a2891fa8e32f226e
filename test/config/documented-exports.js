/** What needs words of its own. A shelf's variant says what it is in a field; a type derived from a record needs none. */
const DECLARATIONS = new Set(['ClassDeclaration', 'FunctionDeclaration', 'TSInterfaceDeclaration']);

/**
 * ESLint rule: exported functions, classes and interfaces have a doc comment.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    messages: { missing: 'expected a doc comment on what is exported' },
  },
  create(context) {
    return {
      ':matches(ExportNamedDeclaration, ExportDefaultDeclaration)'(node) {
        if (!DECLARATIONS.has(node.declaration?.type)) return;
        const above = context.sourceCode.getCommentsBefore(node).at(-1);
        if (above?.type === 'Block' && above.value.startsWith('*')) return;
        context.report({ node: node.declaration, messageId: 'missing' });
      },
    };
  },
};
