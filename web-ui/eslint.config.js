import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import testingLibrary from 'eslint-plugin-testing-library'
import tseslint from 'typescript-eslint'

/** A layer knows itself and those before it. */
const LAYERS = ['generated', 'lib', 'api', 'components', 'actions', 'features', 'app']
const TESTS = ['src/**/*.test.{ts,tsx}', 'src/testing/**']

const UPWARDS = { regex: '^\\.\\./', message: 'Beyond its own folder a file is named from the root: @/…' }
const TESTING = { regex: '^@/testing/', message: 'Only for tests.' }

function restricted(above, more = []) {
    const layers = above.map((layer) => ({
        regex: `^@/${layer}(/|$)`,
        message: `Imports go one way: ${LAYERS.join(' → ')}`,
    }))
    return ['error', { patterns: [UPWARDS, TESTING, ...layers, ...more] }]
}

const layerZones = LAYERS.filter((layer) => layer !== 'features').map((layer) => ({
    files: [`src/${layer}/**`],
    ignores: TESTS,
    rules: {
        'no-restricted-imports': restricted(
            LAYERS.slice(LAYERS.indexOf(layer) + 1),
            layer === 'lib' ? [{ regex: '^react(-dom)?(/|$)', message: 'lib holds no React.' }] : [],
        ),
    },
}))

const features = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory())

const featureZones = features.map(({ name }) => ({
    files: [`src/features/${name}/**`],
    ignores: TESTS,
    rules: {
        'no-restricted-imports': restricted(
            ['app'],
            [
                {
                    regex: `^@/features/(?!${name}/)`,
                    message: 'A feature knows no other feature; what two need goes down a layer.',
                },
            ],
        ),
    },
}))

const NO_TEXT = [
    { selector: 'JSXText[value=/\\p{L}/u]', message: 'Texts live in src/locales.' },
    {
        selector:
            'JSXAttribute[name.name=/^(aria-label|label|title|placeholder|alt)$/] > Literal[value=/\\p{L}/u]',
        message: 'Texts live in src/locales.',
    },
]

export default tseslint.config(
    { ignores: ['dist', 'target', 'coverage', 'src/generated', 'src/app/route-tree.gen.ts'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['src/**/*.{ts,tsx}'],
        extends: [
            js.configs.recommended,
            tseslint.configs.strictTypeChecked,
            reactHooks.configs.flat['recommended-latest'],
            jsxA11y.flatConfigs.strict,
            query.configs['flat/recommended'],
        ],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            'max-lines': ['error', 200],
            'no-restricted-syntax': ['error', ...NO_TEXT],
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
            '@typescript-eslint/no-non-null-assertion': 'error',
            '@typescript-eslint/only-throw-error': 'off',
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
            // React Aria gives its elements roles and names that this rule does not see.
            'jsx-a11y/label-has-associated-control': 'off',
            // Focus goes to the first field of a dialog or of a screen that is a form; React Aria takes the attribute over.
            'jsx-a11y/no-autofocus': 'off',
        },
    },
    ...layerZones,
    ...featureZones,
    { files: ['src/lib/**'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
    {
        files: TESTS,
        extends: [testingLibrary.configs['flat/react']],
        rules: {
            '@typescript-eslint/consistent-type-assertions': 'off',
            '@typescript-eslint/no-non-null-assertion': 'off',
            'no-restricted-syntax': 'off',
        },
    },
    {
        files: ['e2e/**/*.ts', 'build/**/*.ts'],
        extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            'max-lines': ['error', 200],
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            // Vitest reads which fixtures a test wants from the pattern, which may be empty.
            'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
        },
    },
    {
        files: ['**/*.js', 'build/**'],
        extends: [js.configs.recommended, tseslint.configs.recommended],
    },
    {
        files: ['src/boot.js'],
        languageOptions: {
            globals: {
                document: 'readonly',
                localStorage: 'readonly',
                matchMedia: 'readonly',
                navigator: 'readonly',
            },
        },
    },
)
