import { hash } from './hash'

/** The colours a label is given, see styles/tokens.css; one value serves both themes. */
export const LABEL_COLORS = [
  { id: 'gray', color: '#7a818d' },
  { id: 'red', color: '#d74745' },
  { id: 'orange', color: '#cb6620' },
  { id: 'amber', color: '#ae7c02' },
  { id: 'green', color: '#319751' },
  { id: 'teal', color: '#0a938e' },
  { id: 'cyan', color: '#078ead' },
  { id: 'blue', color: '#3280dd' },
  { id: 'indigo', color: '#666adc' },
  { id: 'violet', color: '#8b5dce' },
  { id: 'pink', color: '#ca488f' },
  { id: 'brown', color: '#936b4a' },
] as const

/** The same name always gets the same colour. */
export function colorFor(name: string): string {
  return (LABEL_COLORS[hash(name) % LABEL_COLORS.length] ?? LABEL_COLORS[0]).color
}
