// Which moves between the places of the lifecycle are worth telling.
import type { LifecycleFlow } from '../../core/report';

/** The moves that change something, largest first. */
export function changes(flow: LifecycleFlow): LifecycleFlow['cells'] {
  return flow.cells
    .filter((cell) => cell.fromStage !== cell.toStage || cell.fromState !== cell.toState)
    .sort((a, b) => b.customers - a.customers);
}
