/*
 * What the window remembers of the answers of the app, and when it forgets them.
 * Each query reads topics, each change writes topics (both from Rust); a change drops the queries that read what it wrote.
 * Screens hold no invalidation code. Nothing is fetched again by itself: there is no network, and only changes make news.
 */
import {
  QueryClient,
  skipToken,
  type UseQueryResult,
  useMutation,
  useMutationState,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type Commands, type JobEvent, READS, type Topic, WRITES } from './bindings';
import { call, host } from './call';
import type { ApiFailure } from './errors';

type Name = keyof Commands;

/** Makes the cache of a window. `networkMode: 'always'`: the default would pause everything while the computer is offline. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Listens to the app: changes by other writers drop topics, and each job's latest state is kept under its id. */
export function listenToApp(cache: QueryClient) {
  host().onEvent((event) => {
    if (event.event === 'changed') dropTopics(cache, event.topics);
    else cache.setQueryData<JobEvent>(jobKey(event.job), event);
  });
}

/** Marks every query that reads one of the topics as out of date; those on screen are asked again. */
function dropTopics(cache: QueryClient, topics: readonly Topic[]) {
  void cache.invalidateQueries({
    predicate: ({ queryKey: [name] }) => topics.some((topic) => readsOf(name).includes(topic)),
  });
}

/** The answer of a query, kept until something it reads is written. Nothing is asked while the request is `null`. */
export function useAnswer<K extends Name>(
  name: K,
  request: Commands[K][0] | null,
): UseQueryResult<Commands[K][1], ApiFailure> {
  return useQuery<Commands[K][1], ApiFailure>({
    queryKey: [name, request],
    queryFn: request === null ? skipToken : () => call(name, request),
  });
}

/** Asks ahead, so that a screen finds the answer when it is first drawn. A failure is left to the screen, which asks again and says so. */
export function askAhead<K extends Name>(cache: QueryClient, name: K, request: Commands[K][0]): Promise<void> {
  return cache.prefetchQuery({ queryKey: [name, request], queryFn: () => call(name, request) });
}

/** The answers to several requests of one query, in their order; those not there yet are `undefined`. */
export function useAnswers<K extends Name>(name: K, requests: Commands[K][0][]): (Commands[K][1] | undefined)[] {
  return useQueries({
    queries: requests.map((request) => ({
      queryKey: [name, request],
      queryFn: () => call(name, request),
    })),
    combine: (answers) => answers.map(({ data }) => data as Commands[K][1] | undefined),
  });
}

/** Keeps an answer that came with another one, so that it is not asked for. */
export function useKeepAnswer() {
  const client = useQueryClient();
  return <K extends Name>(name: K, request: Commands[K][0], answer: Commands[K][1]) =>
    client.setQueryData<Commands[K][1]>([name, request], answer);
}

/** A change; when it is done, everything that reads what it wrote is asked again. */
export function useChange<K extends Name>(name: K) {
  return useMutation<Commands[K][1], ApiFailure, Commands[K][0]>({
    mutationKey: [name],
    mutationFn: (request) => call(name, request),
    onSettled: (_answer, _failure, _request, _before, { client }) => dropTopics(client, WRITES[name]),
  });
}

/** Several changes of one kind, one after the other; what they write is asked again once, after the last or the first that failed. */
export function useChangeEach<K extends Name>(name: K) {
  return useMutation<Commands[K][1][], ApiFailure, Commands[K][0][]>({
    mutationKey: [name],
    mutationFn: async (requests) => {
      const answers: Commands[K][1][] = [];
      for (const request of requests) answers.push(await call(name, request));
      return answers;
    },
    onSettled: (_answers, _failure, _requests, _before, { client }) => dropTopics(client, WRITES[name]),
  });
}

/** The latest word of a job, or `undefined` before its first. */
export function useJobState(job: number | null): JobEvent | undefined {
  return useQuery<JobEvent>({ queryKey: jobKey(job ?? 0), queryFn: () => never(), enabled: false }).data;
}

/** Whether a change is on its way, failed, or when the last one was saved. */
export function useSaving(): { state: 'idle' | 'saving' | 'saved' | 'failed'; at: number } {
  const last = useMutationState({
    filters: { predicate: ({ options }) => WRITES[options.mutationKey?.[0] as Name]?.length > 0 },
    select: ({ state }) => ({ status: state.status, at: state.submittedAt }),
  }).at(-1);
  if (!last || last.status === 'idle') return { state: 'idle', at: 0 };
  if (last.status === 'pending') return { state: 'saving', at: last.at };
  return { state: last.status === 'success' ? 'saved' : 'failed', at: last.at };
}

const jobKey = (job: number) => ['job_state', job] as const;

const readsOf = (name: unknown): readonly Topic[] => READS[name as Name] ?? [];

const never = () => new Promise<JobEvent>(() => undefined);
