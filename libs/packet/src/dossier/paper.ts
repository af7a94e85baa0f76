/** Points; A4. */
export const paper = { width: 595.28, height: 841.89, left: 48, right: 48, top: 52, bottom: 58 } as const;
export const textWidth = paper.width - paper.left - paper.right;
export const lowest = paper.height - paper.bottom;
/** Greys and one blue that print as greys: nothing is told by colour alone. */
export const ink: Readonly<Record<'text' | 'soft' | 'line' | 'faint' | 'accent', string>> = {
  text: '#1c1c1c',
  soft: '#5f6368',
  line: '#c4c7cc',
  faint: '#f3f4f6',
  accent: '#1f3a5f',
};
