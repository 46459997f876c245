/*
 * The addresses of the window. Every screen and every choice worth going back to has one; wrong ones do not compile.
 * `staticData` says what the frame shows around a screen: its name and whether it is internal.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router';
import { HomeScreen } from '../features/home/HomeScreen';
import { PacketScreen } from '../features/packet/PacketScreen';
import { PlanScreen } from '../features/plans/PlanScreen';
import { PlansScreen } from '../features/plans/PlansScreen';
import { ProgramScreen } from '../features/program/ProgramScreen';
import { Layout } from './Layout';
import { NotFound, RouteFailure } from './RouteFailure';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound, errorComponent: RouteFailure });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: HomeScreen,
  staticData: { title: 'Programs' },
});

const program = createRoute({
  getParentRoute: () => root,
  path: '/program/$program',
  component: ProgramScreen,
  staticData: { title: 'Home' },
  validateSearch: (search): { meeting?: string } => optional('meeting', search),
});

const packets = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/packets',
  component: PacketScreen,
  staticData: { title: 'Packets' },
  validateSearch: (search): { packet?: string } => optional('packet', search),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/plans',
  component: PlansScreen,
  staticData: { title: 'Plans' },
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/program/$program/plans/$plan',
  component: PlanScreen,
  staticData: { title: 'Plan' },
});

const tree = root.addChildren([home, program, packets, plans, plan]);

export function createWindowRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({ routeTree: tree, history, defaultPreload: false });
}

function optional<Key extends string>(key: Key, search: Record<string, unknown>): { [K in Key]?: string } {
  const value = search[key];
  return typeof value === 'string' ? ({ [key]: value } as { [K in Key]?: string }) : {};
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWindowRouter>;
  }
  interface StaticDataRouteOption {
    title?: string;
  }
}
