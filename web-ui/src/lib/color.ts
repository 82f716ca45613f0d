export type Theme = 'light' | 'dark'

/** What icons and dots lie on: the lightest and the darkest plain ground of each theme, see styles/tokens.css. */
const GROUNDS: Record<Theme, readonly string[]> = {
  light: ['#ffffff', '#f1f3f6'],
  dark: ['#0d1014', '#21262e'],
}
const GRAY = '#7a818d'
const ENOUGH = 3
const STEPS = 200

type Rgb = readonly [red: number, green: number, blue: number]
interface Oklch {
  lightness: number
  chroma: number
  hue: number
}

/** The contrast of WCAG 2 between two colours of six hexadecimal digits. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * A colour from the server in the same hue, with its lightness moved until it can be told from every plain ground of the
 * theme. What is no colour becomes gray.
 */
export function readable(color: string, theme: Theme): string {
  const given = /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : GRAY
  if (stands(given, theme)) return given
  const { lightness, chroma, hue } = toOklch(linear(given))
  const end = theme === 'light' ? 0 : 1
  for (let step = 1; step <= STEPS; step++) {
    const moved = lightness + ((end - lightness) * step) / STEPS
    const candidate = toHex(inGamut({ lightness: moved, chroma, hue }))
    if (stands(candidate, theme)) return candidate
  }
  return GRAY
}

function stands(color: string, theme: Theme): boolean {
  return GROUNDS[theme].every((ground) => contrast(color, ground) >= ENOUGH)
}

function linear(hex: string): Rgb {
  const part = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toOklch([red, green, blue]: Rgb): Oklch {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** The same lightness and hue, as colourful as a screen can show it. */
function inGamut(color: Oklch): Rgb {
  let { chroma } = color
  for (let round = 0; round < 40; round++) {
    const rgb = fromOklch({ ...color, chroma })
    if (rgb.every((part) => part >= -0.0005 && part <= 1.0005)) return rgb
    chroma *= 0.9
  }
  return fromOklch({ ...color, chroma: 0 })
}

function toHex(rgb: Rgb): string {
  const part = (value: number) => {
    const clipped = Math.min(1, Math.max(0, value))
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${rgb.map(part).join('')}`
}
