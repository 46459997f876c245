/*
 * The addresses of the window. Every screen and every choice worth going back to has one; wrong ones do not compile.
 * `staticData` says what the frame shows around a screen. Screens are loaded when they are first shown, but for the first one.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { HomeScreen } from '../features/home/HomeScreen';
import { Layout } from './Layout';
import { NotFound, RouteFailure } from './RouteFailure';

/** The other screens, loaded once. */
export const loadScreens = () => import('./screens');

/** The text choices of an address: only those named, only texts. */
function texts<Key extends string>(...keys: Key[]) {
  return (search: Record<string, unknown>): { [K in Key]?: string } => {
    const kept = keys.filter((key) => typeof search[key] === 'string');
    return Object.fromEntries(kept.map((key) => [key, search[key]])) as { [K in Key]?: string };
  };
}

const root = createRootRoute({
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: RouteFailure,
  // The field that takes the focus, for links from findings and searches.
  validateSearch: texts('field'),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: HomeScreen,
  staticData: { title: 'Programs' },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(loadScreens, 'StartScreen'),
  staticData: { title: 'First ten minutes' },
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(loadScreens, 'SettingsScreen'),
  staticData: { title: 'Settings' },
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(loadScreens, 'HelpScreen'),
  validateSearch: texts('tab', 'text'),
  staticData: { title: 'Help' },
});

const program = createRoute({
  getParentRoute: () => root,
  path: '/program/$program',
  component: lazyRouteComponent(loadScreens, 'ProgramScreen'),
  validateSearch: texts('meeting', 'step'),
  staticData: { title: 'Home' },
});

const facts = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/facts',
  component: lazyRouteComponent(loadScreens, 'FactsScreen'),
  validateSearch: texts('tab', 'id', 'text'),
  staticData: { title: 'Program' },
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/meeting',
  component: lazyRouteComponent(loadScreens, 'MeetingScreen'),
  validateSearch: texts('tab', 'meeting', 'id'),
  staticData: { title: 'Meeting' },
});

const story = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/story',
  component: lazyRouteComponent(loadScreens, 'StoryScreen'),
  validateSearch: texts('view'),
  staticData: { title: 'Story' },
});

const beat = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/story/$beat',
  component: lazyRouteComponent(loadScreens, 'StoryScreen'),
  validateSearch: texts('view'),
  staticData: { title: 'Story' },
});

const evidence = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/evidence',
  component: lazyRouteComponent(loadScreens, 'EvidenceScreen'),
  validateSearch: texts('tab', 'id', 'text', 'view'),
  staticData: { title: 'Evidence and claims' },
});

const questions = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/questions',
  component: lazyRouteComponent(loadScreens, 'QuestionsScreen'),
  validateSearch: texts('tab', 'text', 'area', 'discipline', 'meeting', 'modality', 'topic', 'group'),
  staticData: { title: 'Questions' },
});

const question = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/questions/$question',
  component: lazyRouteComponent(loadScreens, 'QuestionScreen'),
  staticData: { title: 'Question' },
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/plans',
  component: lazyRouteComponent(loadScreens, 'PlansScreen'),
  validateSearch: texts('kind'),
  staticData: { title: 'Plans' },
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/plans/$plan',
  component: lazyRouteComponent(loadScreens, 'PlanScreen'),
  validateSearch: texts('step', 'tab', 'show'),
  staticData: { title: 'Plan' },
});

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/tasks',
  component: lazyRouteComponent(loadScreens, 'TasksScreen'),
  validateSearch: texts('tab', 'show', 'who', 'id'),
  staticData: { title: 'Tasks' },
});

const packets = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/packets',
  component: lazyRouteComponent(loadScreens, 'PacketScreen'),
  validateSearch: texts('packet', 'show', 'pdf'),
  staticData: { title: 'Package' },
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/review',
  component: lazyRouteComponent(loadScreens, 'ReviewScreen'),
  validateSearch: texts('show', 'id'),
  staticData: { title: 'Review' },
});

const section = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/sections/$section',
  component: lazyRouteComponent(loadScreens, 'SectionScreen'),
  validateSearch: texts('packet'),
  staticData: { title: 'Section' },
});

const trace = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/trace',
  component: lazyRouteComponent(loadScreens, 'TraceScreen'),
  validateSearch: texts('show'),
  staticData: { title: 'Traceability' },
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/history',
  component: lazyRouteComponent(loadScreens, 'HistoryScreen'),
  validateSearch: texts('from', 'to'),
  staticData: { title: 'History' },
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/search',
  component: lazyRouteComponent(loadScreens, 'SearchScreen'),
  validateSearch: texts('text'),
  staticData: { title: 'Search' },
});

const tree = root.addChildren([
  home,
  start,
  settings,
  help,
  program,
  facts,
  meeting,
  story,
  beat,
  evidence,
  questions,
  question,
  plans,
  plan,
  tasks,
  packets,
  review,
  section,
  trace,
  history,
  search,
]);

export function createWindowRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({ routeTree: tree, history, defaultPreload: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWindowRouter>;
  }
  interface StaticDataRouteOption {
    title?: string;
  }
}
