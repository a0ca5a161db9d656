import type { Section } from './plan.ts'

/** Every section of a plan, each before the sections inside it. */
export function* sectionsIn(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section
    yield* sectionsIn(section.sections)
  }
}
