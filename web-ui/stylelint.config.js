/** Colours, sizes, durations and layers have names, and only src/styles/tokens.css knows what they are. */
const RAW_UNITS = ['px', 'rem', 'em', 'ms', 's', 'pt']

export default {
    extends: ['stylelint-config-standard'],
    rules: {
        'color-named': 'never',
        'color-no-hex': true,
        'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'lab', 'lch', 'oklab', 'oklch', 'color'],
        'declaration-property-unit-disallowed-list': { '/./': RAW_UNITS },
        'declaration-property-value-disallowed-list': { 'z-index': ['/^-?\\d/'] },
        'declaration-no-important': true,
        'selector-class-pattern': '^[a-z][a-zA-Z0-9]*$',
        'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
        'custom-property-pattern': null,
        'no-descending-specificity': null,
        'declaration-empty-line-before': null,
        'custom-property-empty-line-before': null,
        'comment-empty-line-before': null,
    },
    overrides: [
        {
            files: ['src/styles/*.css'],
            rules: {
                'color-no-hex': null,
                'color-hex-length': 'long',
                'no-duplicate-selectors': null,
                'selector-class-pattern': null,
                'function-disallowed-list': null,
                'declaration-property-unit-disallowed-list': null,
                'declaration-no-important': null,
            },
        },
    ],
}
