/** The lexical tokens, named as Alloy's messages name them. */
export type Token =
  | 'ILLEGAL'
  | 'EOF'
  | 'COMMENT'
  | 'IDENT'
  | 'NUMBER'
  | 'FLOAT'
  | 'STRING'
  | 'BOOL'
  | 'NULL'
  | '||'
  | '&&'
  | '!'
  | '='
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '{'
  | '}'
  | '('
  | ')'
  | '['
  | ']'
  | ','
  | '.'
  | 'TERMINATOR';

/** The token of a word: a keyword, or else `IDENT`. */
export function lookup(word: string): 'BOOL' | 'NULL' | 'IDENT' {
  switch (word) {
    case 'true':
    case 'false':
      return 'BOOL';
    case 'null':
      return 'NULL';
    default:
      return 'IDENT';
  }
}

/** Precedence of a token that is no binary operator. */
export const LOWEST_PRECEDENCE = 0;

/** How tightly a binary operator binds, from 1 (`||`) to 6 (`^`). */
export function binaryPrecedence(token: Token): number {
  switch (token) {
    case '||':
      return 1;
    case '&&':
      return 2;
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return 3;
    case '+':
    case '-':
      return 4;
    case '*':
    case '/':
    case '%':
      return 5;
    case '^':
      return 6;
    default:
      return LOWEST_PRECEDENCE;
  }
}
