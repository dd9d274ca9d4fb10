import { PLATFORM_LOG_LABELS } from '../queries/catalogue/log-labels';
import { platformCatalogue } from '../queries/catalogue/platform-catalogue';
import { checkLogql } from '../queries/logql/check-logql';
import { checkPromql } from '../queries/promql/check-promql';
import { checkTraceql } from '../queries/traceql/check-traceql';
import { ALL_BOARDS } from './folders';
import { renderBoard } from './render';

interface Target {
  readonly refId: string;
  readonly expr?: string;
  readonly query?: string;
}
interface RenderedPanel {
  readonly title: string;
  readonly type: string;
  readonly datasource?: { readonly type: string; readonly uid: string };
  readonly targets?: readonly Target[];
  readonly panels?: readonly RenderedPanel[];
}
interface Rendered {
  readonly uid: string;
  readonly panels: readonly RenderedPanel[];
  readonly templating: { readonly list?: readonly { readonly name: string }[] };
}

const boards = ALL_BOARDS.map((board) => [board.uid, JSON.parse(renderBoard(board)) as Rendered] as const);
const catalogue = platformCatalogue();

function panelsOf({ panels }: Rendered): readonly RenderedPanel[] {
  return panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]).filter(({ type }) => type !== 'row');
}

describe.each(boards)('%s', (_, board) => {
  const variables = Object.fromEntries(
    (board.templating.list ?? []).map(({ name }) => [name, { sample: 'x', multi: true }]),
  );

  test('every query is one that its data source answers, with metrics and labels that are collected', () => {
    const problems = panelsOf(board).flatMap(({ title, datasource, targets = [] }) =>
      targets.flatMap(({ expr = '', query = '' }) => {
        const found =
          datasource?.type === 'prometheus'
            ? checkPromql(expr, catalogue, { variables })
            : datasource?.type === 'loki'
              ? checkLogql(expr, PLATFORM_LOG_LABELS, { variables })
              : checkTraceql(query, { variables });
        return found.map((problem) => `${title}: ${expr || query}: ${JSON.stringify(problem)}`);
      }),
    );
    expect(problems).toEqual([]);
  });

  test('every panel has a title, a data source and queries', () => {
    for (const panel of panelsOf(board)) {
      expect(panel).toMatchObject({
        title: expect.stringMatching(/\S/),
        datasource: { uid: expect.stringMatching(/\S/) },
      });
      expect(panel.targets?.length).toBeGreaterThan(0);
    }
  });
});

test('uids are unique', () => {
  const uids = ALL_BOARDS.map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
});
