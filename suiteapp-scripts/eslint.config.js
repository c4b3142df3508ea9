const js = require('@eslint/js');

const SUITEAPP = 'src/FileCabinet/SuiteApps/io.calrelay.suiteapp';
const IMPORTS_OF_N = "CallExpression[callee.name='define'] > ArrayExpression > Literal[value=/^N\\u002F/]";
const IMPORTS_OF_GATEWAY = "CallExpression[callee.name='define'] > ArrayExpression > Literal[value=/gateway/]";

const noN = (folder) => ({
  selector: IMPORTS_OF_N,
  message: `${folder} may not import N/ modules: gateway/ is the only place that does`,
});

module.exports = [
  { ignores: [`${SUITEAPP}/lib/contract.js`, 'coverage/'] },
  js.configs.recommended,
  {
    files: ['*.js', '__tests__/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries(
        ['require', 'module', '__dirname', 'process', 'jest', 'describe', 'test', 'expect', 'beforeEach'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    files: ['contract/*.mjs'],
    languageOptions: { globals: { URL: 'readonly', process: 'readonly' } },
  },
  {
    files: ['src/**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'script', globals: { define: 'readonly' } },
    rules: {
      'max-lines': ['error', 200],
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/lib/**/*.js'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noN('lib/'),
        { selector: IMPORTS_OF_GATEWAY, message: 'lib/ may not import gateway/' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'lib/ is handed the time' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'lib/ is handed the time' },
      ],
    },
  },
  {
    files: ['src/**/entry/**/*.js'],
    rules: { 'max-lines': ['error', 40], 'no-restricted-syntax': ['error', noN('entry/')] },
  },
];
