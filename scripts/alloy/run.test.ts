import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alloy-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function alloy(args: readonly string[], stdin = '', commands?: Parameters<typeof run>[1]) {
  let stdout = '';
  let stderr = '';
  const io = {
    args,
    environment: { PASSWORD: 'x' },
    stdin: () => Buffer.from(stdin),
    stdout: (text: string) => {
      stdout += text;
    },
    stderr: (text: string) => {
      stderr += text;
    },
  };
  const code = commands === undefined ? run(io) : run(io, commands);
  return { code, stdout, stderr };
}

const WRITE = 'loki.write "x" {\n\tendpoint {\n\t\turl = "http://loki/push"\n\t}\n}\n';
const FINE = `${WRITE}
loki.source.api "x" {
\tforward_to = [loki.write.x.receiver]

\thttp {
\t\tlisten_port = 3100
\t}
}
`;
const TYPO = 'loki.write "x" {\n\tendpoint {\n\t\turll = "http://loki/push"\n\t}\n}\n';

describe('fmt', () => {
  test('prints the formatted text', () => {
    expect(alloy(['fmt', file('a.alloy', 'a  =  1')])).toEqual({ code: 0, stdout: 'a = 1\n', stderr: '' });
  });

  test('reads standard input when asked to', () => {
    expect(alloy(['fmt', '-'], 'a=1')).toEqual({ code: 0, stdout: 'a = 1\n', stderr: '' });
  });

  test('shows where a file does not parse, as Alloy does', () => {
    expect(alloy(['fmt', '-'], 'a = {\nb c')).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'Error: <stdin>:2:3: expected =, got IDENT',
        '',
        '1 | a = {',
        '2 | b c',
        '  |   ^',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    });
  });

  test('--json says for each file what became of it', () => {
    const good = file('good.alloy', 'a=1');
    const bad = file('bad.alloy', 'a=');
    const { code, stdout } = alloy(['fmt', '--json', good, bad]);
    expect(code).toBe(1);
    expect(
      stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { file: good, ok: true, output: 'a = 1\n' },
      {
        file: bad,
        ok: false,
        problems: [{ line: 1, column: 3, severity: 'error', message: 'expected expression, got EOF' }],
      },
    ]);
  });

  test('--write changes only what is not formatted', () => {
    const messy = file('messy.alloy', 'a=1');
    const neat = file('neat.alloy', 'a = 1\n');
    const before = statSync(neat, { bigint: true }).mtimeNs;
    expect(alloy(['fmt', '-w', messy, neat])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(messy, 'utf8')).toBe('a = 1\n');
    expect(statSync(neat, { bigint: true }).mtimeNs).toBe(before);
  });

  test('--write leaves a file that does not parse as it is', () => {
    const bad = file('broken.alloy', 'a=');
    expect(alloy(['fmt', '--write', bad]).code).toBe(1);
    expect(readFileSync(bad, 'utf8')).toBe('a=');
  });

  test('--test fails for a file that is not formatted, and says from which line on', () => {
    const { code, stdout, stderr } = alloy(['fmt', '--test', file('later.alloy', 'a = 1\nb=2\n')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('later.alloy:2:1: not formatted correctly');
    expect(alloy(['fmt', '--test', file('neat.alloy', 'a = 1\n')])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a byte that is no UTF-8 is reported, not replaced', () => {
    const { code, stdout, stderr } = alloy(['fmt', file('latin1.alloy', Buffer.from('a = "\xe9"\n', 'latin1'))]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('latin1.alloy:1:6: ');
  });
});

describe('check', () => {
  test('is silent about a good configuration', () => {
    expect(alloy(['check', file('fine.alloy', FINE)])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('--json lists problems with places', () => {
    const { code, stdout } = alloy(['check', '--json', '-'], TYPO);
    expect(code).toBe(1);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ file: '-', ok: false });
    expect(answer.problems[0]).toEqual({
      line: 3,
      column: 3,
      severity: 'error',
      message: expect.stringContaining('unrecognized attribute name "urll"'),
    });
    expect(alloy(['check', '--json', '-'], FINE).stdout).toBe('{"file":"-","ok":true,"problems":[]}\n');
  });

  test('warnings are told and do not fail', () => {
    const unused =
      'local.file "x" {\n\tfilename = "/etc/x"\n}\n\nloki.write "x" {\n\tendpoint {\n\t\turl = env("URL")\n\t}\n}\n';
    const { code, stderr } = alloy(['check', '-'], unused);
    expect(code).toBe(0);
    expect(stderr).toContain('Warning: <stdin>:7:9: the function env is deprecated');
    expect(JSON.parse(alloy(['check', '--json', '-'], unused).stdout)).toMatchObject({ ok: true });
  });

  test('everything is admitted unless options say otherwise', () => {
    const preview = 'loki.secretfilter "x" {\n\tforward_to = []\n}\n';
    const community = 'otelcol.exporter.googlecloud "x" { }\n';
    const told = (text: string, ...options: string[]) => alloy(['check', ...options, '-'], text).stderr;
    expect(told(preview)).not.toContain('--stability.level');
    expect(told(preview, '--stability.level=generally-available')).toContain('--stability.level=public-preview');
    expect(told(community)).not.toContain('--feature.community-components.enabled');
    expect(told(community, '--feature.community-components.enabled=false')).toContain(
      '--feature.community-components.enabled',
    );
  });

  test('a variable that is not set is empty, as it would be for Alloy here', () => {
    const withPassword = (variable: string) =>
      `otelcol.auth.basic "x" {\n\tusername = "x"\n\tpassword = sys.env("${variable}")\n}\n`;
    expect(alloy(['check', '-'], withPassword('PASSWORD')).code).toBe(0);
    expect(alloy(['check', '-'], withPassword('ABSENT')).code).toBe(1);
    expect(alloy(['check', '--any-env', '-'], withPassword('ABSENT')).code).toBe(0);
  });

  test('reads the modules of import.file where they are', () => {
    mkdirSync(join(folder, 'modules'));
    file('modules/sink.alloy', 'declare "sink" {\n\targument "url" { }\n}\n');
    const filename = JSON.stringify(join(folder, 'modules'));
    const { code, stderr } = alloy(
      ['check', '-'],
      `import.file "m" {\n\tfilename = ${filename}\n}\n\nm.sink "a" { }\n`,
    );
    expect(code).toBe(1);
    expect(stderr).toContain('<stdin>:5:1: missing required attribute "url"');
    const absent = 'import.file "m" {\n\tfilename = "/no/such/folder"\n}\n\nm.sink "a" { }\n';
    expect(alloy(['check', '-'], absent).code).toBe(0);
  });

  test('says in which module a problem is', () => {
    const path = file('modules/broken.alloy', 'declare "x" {\n');
    const { stderr } = alloy(
      ['check', '--strict', '-'],
      `import.file "m" {\n\tfilename = ${JSON.stringify(path)}\n}\n`,
    );
    expect(stderr).toContain(`Error: ${path}:2:1: the module can't be read`);
  });
});

describe('graph', () => {
  test.each([
    ['dot', 'digraph alloy {'],
    ['mermaid', 'flowchart LR'],
    ['svg', '<svg '],
  ])('--format %s', (format, start) => {
    const { code, stdout } = alloy(['graph', '--format', format, '-'], WRITE);
    expect(code).toBe(0);
    expect(stdout.slice(0, start.length)).toBe(start);
  });

  test('needs a configuration that parses, no more', () => {
    expect(alloy(['graph', '-'], TYPO).code).toBe(0);
    expect(alloy(['graph', '-'], 'a = ').code).toBe(1);
  });
});

describe('files', () => {
  test.each([
    ['a missing file', () => join(folder, 'missing.alloy'), 'no such file'],
    ['a directory', () => folder, 'is a directory; name the files in it'],
  ])('%s is a problem with a name, and the others are still read', (_, path, reason) => {
    const { code, stdout, stderr } = alloy(['fmt', '--json', path(), file('a.alloy', 'a = 1\n')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(
      stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { file: path(), ok: false, problems: [{ line: 1, column: 1, severity: 'error', message: reason }] },
      { ok: true },
    ]);
    expect(alloy(['check', path()]).stderr).toContain(`Error: ${path()}: ${reason}\n`);
  });

  test('a file that cannot be written is a problem', () => {
    const path = file('read-only.alloy', 'a=1');
    chmodSync(path, 0o400);
    // Root may write it all the same.
    const { code } = alloy(['fmt', '-w', path]);
    expect(code).toBe(process.getuid?.() === 0 ? 0 : 1);
  });

  test('an error of the program is told for its file and does not hide the others', () => {
    const fail = () => {
      throw new Error('oh no');
    };
    const commands = { fmt: fail, check: fail, graph: fail };
    const { code, stdout, stderr } = alloy(['check', '--json', '-', '-'], '', commands);
    expect(code).toBe(2);
    expect(stdout.match(/"ok":false/g)).toHaveLength(2);
    expect(stderr).toContain('oh no');
  });
});
