import type { PartRole } from '../model/roles.js'
import type { Heading, Outline, Summary } from '../model/types.js'
import type { Part, Profile } from '../profile/types.js'
import type { Language, Span } from '../text/types.js'

/** A part of the profile and the heading that was found for it. */
export interface BoundPart {
  readonly part: Part
  /** null where nothing was found. */
  readonly heading: Heading | null
  readonly parent: BoundPart | null
  readonly children: readonly BoundPart[]
}

/** One defect of the skeleton. */
export interface Problem {
  readonly kind: 'missing' | 'renamed' | 'order' | 'repeated' | 'unexpected' | 'label'
  readonly part: Part | null
  readonly heading: Heading | null
  /** Where it is reported: the heading itself, or the parent of what is absent. */
  readonly at: Span
  readonly parent: Heading | null
  /** The heading before which the part belongs; null for the end of the parent. */
  readonly before: Heading | null
  readonly after: Heading | null
}

/** The document bound to the profile; what every rule reads. */
export interface Bound {
  readonly isSummary: boolean
  readonly outline: Outline
  readonly summary: Summary
  readonly profile: Profile
  readonly language: Language
  readonly parts: readonly BoundPart[]
  readonly problems: readonly Problem[]
  /** First bound part of this role anywhere in the tree, with a heading. */
  readonly find: (role: PartRole) => BoundPart | null
  /** The profile's part of this role, found or not. */
  readonly wanted: (role: PartRole) => Part | null
  /** First bound part with a heading that is this part of the profile, or one of its id elsewhere in the tree. */
  readonly findPart: (part: Part) => BoundPart | null
  /** The profile's part of an id, as outlines name it. */
  readonly partOf: (id: string) => Part | null
  /** Chapters in the order of the document, without those that are the conclusion. */
  readonly chapters: readonly Heading[]
  /** Canonical label of a part, cover field or line in the document's language. */
  readonly label: (id: string, language?: Language) => string
}
