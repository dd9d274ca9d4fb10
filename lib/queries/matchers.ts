/** Whether a matcher leaves out what does not have the label. */
export function excludesEmpty({ operator, value }: { readonly operator: string; readonly value: string }): boolean {
  if (operator === '=') return value !== '';
  if (operator === '!=') return value === '';
  const matchesEmpty = emptyMatches(value);
  return operator === '=~' ? !matchesEmpty : matchesEmpty;
}

/** Whether the anchored expression matches the empty text. RE2's flags that JavaScript lacks say nothing about that. */
function emptyMatches(value: string): boolean {
  try {
    return new RegExp(
      `^(?:${value
        .replace(/\(\?[imsU-]+\)/g, '')
        .replace(/\(\?[imsU-]+:/g, '(?:')
        .replace(/\(\?P</g, '(?<')})$`,
      's',
    ).test('');
  } catch {
    return false;
  }
}
