import type { Position } from './position';

/**
 * The syntax tree of Alloy, with the names of Alloy's own `syntax/ast` package. Every type is closed and immutable; the
 * `kind` tag is the name of the type. A tree comes either from `parse` (every node has positions) or from the
 * constructor functions (none has; `print` then chooses the canonical layout).
 */
interface Positioned {
  /**
   * Position of the first character.
   * @default - unknown: the node was built, not parsed
   */
  readonly start?: Position;
  /**
   * Position of the final character (not one past it).
   * @default - unknown: the node was built, not parsed
   */
  readonly end?: Position;
}

interface Commented {
  /**
   * Text to print as `//` lines above a *built* statement or file. A parsed file has its comments in `File.comments`.
   * @default - no comment
   */
  readonly comment?: string;
}

/** One whole configuration. */
export interface File extends Positioned, Commented {
  readonly kind: 'File';
  readonly body: Body;
  /** Every comment of the source in order, in groups without an empty line between. */
  readonly comments: readonly CommentGroup[];
}

/** The statements of a file or of a block. */
export type Body = readonly Stmt[];

/** Comments that follow each other with neither an empty line nor a token between. */
export type CommentGroup = readonly Comment[];

/** One line comment or block comment, delimiters included, carriage returns removed. */
export interface Comment extends Positioned {
  readonly kind: 'Comment';
  readonly text: string;
}

/** A statement of a body. */
export type Stmt = AttributeStmt | BlockStmt;

/** `name = value`. */
export interface AttributeStmt extends Positioned, Commented {
  readonly kind: 'AttributeStmt';
  readonly name: Ident;
  readonly value: Expr;
}

/** `name.of.block "label" { body }`. */
export interface BlockStmt extends Positioned, Commented {
  readonly kind: 'BlockStmt';
  /** The fragments of the name: `['loki', 'write']`. */
  readonly name: readonly string[];
  /** Label without quotes; empty where there is none. */
  readonly label: string;
  readonly body: Body;
  /** Position of the opening quote of the label. @default - no label, or built */
  readonly labelStart?: Position;
  /** Position of `{`. @default - unknown: built */
  readonly leftCurly?: Position;
}

/** A name with its position. */
export interface Ident extends Positioned {
  readonly kind: 'Ident';
  readonly name: string;
}

/** An expression. */
export type Expr =
  | LiteralExpr
  | ArrayExpr
  | ObjectExpr
  | IdentifierExpr
  | AccessExpr
  | IndexExpr
  | CallExpr
  | UnaryExpr
  | BinaryExpr
  | ParenExpr;

/** The token kinds of a literal. */
export type LiteralToken = 'NUMBER' | 'FLOAT' | 'STRING' | 'BOOL' | 'NULL';

/** A constant. */
export interface LiteralExpr extends Positioned {
  readonly kind: 'LiteralExpr';
  readonly token: LiteralToken;
  /** Source text: a string has its quotes and escapes. */
  readonly value: string;
}

/** `[a, b]`. */
export interface ArrayExpr extends Positioned {
  readonly kind: 'ArrayExpr';
  readonly elements: readonly Expr[];
}

/** `{ a = 1, "b c" = 2 }`. */
export interface ObjectExpr extends Positioned {
  readonly kind: 'ObjectExpr';
  readonly fields: readonly ObjectField[];
}

/** One field of an object. */
export interface ObjectField extends Positioned {
  readonly kind: 'ObjectField';
  /** Name without quotes. Alloy never decodes escapes in it. */
  readonly name: Ident;
  readonly quoted: boolean;
  readonly value: Expr;
}

/** A name that the scope resolves. */
export interface IdentifierExpr extends Positioned {
  readonly kind: 'IdentifierExpr';
  readonly ident: Ident;
}

/** `value.name`. */
export interface AccessExpr extends Positioned {
  readonly kind: 'AccessExpr';
  readonly value: Expr;
  readonly name: Ident;
}

/** `value[index]`. */
export interface IndexExpr extends Positioned {
  readonly kind: 'IndexExpr';
  readonly value: Expr;
  readonly index: Expr;
  /** Position of `[`. @default - unknown: built */
  readonly leftBrack?: Position;
}

/** `value(args)`. */
export interface CallExpr extends Positioned {
  readonly kind: 'CallExpr';
  readonly value: Expr;
  readonly args: readonly Expr[];
  /** Position of `(`. @default - unknown: built */
  readonly leftParen?: Position;
}

export type UnaryOperator = '!' | '-';

/** `!value`, `-value`. */
export interface UnaryExpr extends Positioned {
  readonly kind: 'UnaryExpr';
  readonly operator: UnaryOperator;
  readonly value: Expr;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | '^';

/** `left operator right`. */
export interface BinaryExpr extends Positioned {
  readonly kind: 'BinaryExpr';
  readonly operator: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
  /** Position of the operator. @default - unknown: built */
  readonly operatorStart?: Position;
}

/** `(inner)`. */
export interface ParenExpr extends Positioned {
  readonly kind: 'ParenExpr';
  readonly inner: Expr;
}

/** Any node of the tree. */
export type Node = File | Stmt | Expr | ObjectField | Ident | Comment;

/** The name of a block as written: `loki.write`. */
export function blockName(block: BlockStmt): string {
  return block.name.join('.');
}
