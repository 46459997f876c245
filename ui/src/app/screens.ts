/*
 * Every screen but the first, in one piece: loaded when one of them is first shown, and by itself once the first screen stands (main.tsx).
 * One piece and not one each, since the pieces would share most of what they weigh.
 */
export { EvidenceScreen } from '../features/evidence/EvidenceScreen';
export { FactsScreen } from '../features/facts/FactsScreen';
export { HelpScreen } from '../features/help/HelpScreen';
export { HistoryScreen } from '../features/history/HistoryScreen';
export { MeetingScreen } from '../features/meeting/MeetingScreen';
export { PacketScreen } from '../features/packet/PacketScreen';
export { SectionScreen } from '../features/packet/SectionScreen';
export { PlanScreen } from '../features/plans/PlanScreen';
export { PlansScreen } from '../features/plans/PlansScreen';
export { ProgramScreen } from '../features/program/ProgramScreen';
export { QuestionScreen } from '../features/questions/QuestionScreen';
export { QuestionsScreen } from '../features/questions/QuestionsScreen';
export { ReviewScreen } from '../features/review/ReviewScreen';
export { SearchScreen } from '../features/search/SearchScreen';
export { SettingsScreen } from '../features/settings/SettingsScreen';
export { StartScreen } from '../features/start/StartScreen';
export { StoryScreen } from '../features/story/StoryScreen';
export { TasksScreen } from '../features/tasks/TasksScreen';
export { TraceScreen } from '../features/trace/TraceScreen';
