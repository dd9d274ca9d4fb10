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
  readonly labelSelector?: string;
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
  readonly links?: readonly { readonly url: string; readonly includeVars: boolean; readonly keepTime: boolean }[];
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
      targets.flatMap(({ expr = '', query = '', labelSelector }) => {
        // The check of what is rendered looks at these.
        if (labelSelector !== undefined) return [];
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

test('a link to another dashboard keeps what was chosen, and the time', () => {
  const links = boards.flatMap(([, { links: all = [] }]) => all);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatchObject({ includeVars: true, keepTime: true });
});

test('curves of what all organizations see are told apart by tenant', () => {
  const shared = ALL_BOARDS.filter(({ audience, variables = [] }) => audience === 'all' && variables.length > 0);
  expect(shared.map(({ variables = [] }) => variables[0]?.of)).toEqual(shared.map(() => '__tenant_id__'));
});

test('uids are unique', () => {
  const uids = ALL_BOARDS.map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
});
