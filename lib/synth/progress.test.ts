import { progress } from './progress';

/** What is printed when each phase begins at the given time in milliseconds. */
function printed(phases: Readonly<Record<string, number>>, terminal: boolean): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const { step, end } = progress({ print: (text) => lines.push(text), now: () => time, terminal });
  for (const [phase, at] of Object.entries(phases)) {
    time = at;
    step(phase);
  }
  end();
  return lines;
}

test('a run of less than a second says nothing', () => {
  expect(printed({ reading: 0, building: 500, writing: 999 }, true)).toEqual([]);
});

test('on a terminal each phase after the first second replaces the last, and the end clears the line', () => {
  expect(printed({ reading: 0, building: 1200, writing: 1500 }, true)).toEqual([
    '\r\x1b[Kbuilding …',
    '\r\x1b[Kwriting …',
    '\r\x1b[K',
  ]);
});

test('in a log each phase is a line without control characters', () => {
  expect(printed({ reading: 0, building: 1200 }, false)).toEqual(['building …\n']);
});
