/** What a statement declares, where it declares something of its own. */
const DECLARATIONS = new Set([
  'ClassDeclaration',
  'FunctionDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'VariableDeclaration',
]);

/**
 * ESLint rule: what a file exports has a doc comment.
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
