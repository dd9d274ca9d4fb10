const DIRECTIVES = 'YymoqbhBdegaAHlIpPMSLfsZzwijkDxFTXrRnt%c';

/** What is wrong with a time format of OTTL and of OpenTelemetry's log receivers: `%Y-%m-%d %H:%M:%S`. */
export function strptimeFault(format: string): string | undefined {
  if (/\d/.test(format)) return 'the format string should not contain digits: it is made of directives like %Y';
  const fraction = /[^.,]%[Lfs]/.exec(format);
  if (fraction) return `invalid fractional seconds directive: '${fraction[0]}' must be preceded with '.' or ','`;
  const unknown = [...format.matchAll(/%(.)/gu)].find(([, letter = '']) => !DIRECTIVES.includes(letter));
  return unknown && `unsupported directive ${unknown[0]}`;
}
