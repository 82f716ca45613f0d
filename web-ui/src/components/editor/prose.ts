import chips from './prose-chips.module.css'
import code from './prose-code.module.css'
import text from './prose.module.css'

/** The looks of a text, wherever it is shown. */
export const PROSE = [text.prose, code.prose, chips.prose].join(' ')
