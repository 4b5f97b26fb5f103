import { type Port, port } from '../../text/port.js'

/** The port through which profiles are read from a disk. */
export interface ProfileFiles {
  /** Absolute path of the folder of shipped profiles and of the schemas that describe what people write. */
  readonly schemas: string
  /**
   * The file behind an absolute path, links followed; null where there is none.
   *
   * @throws {Error} with a `code` where the file system refuses
   */
  readonly find: (file: string) => string | null
  /**
   * The text of a file; null where it has more bytes.
   *
   * @throws {Error} with a `code` where it cannot be read
   */
  readonly read: (file: string, maxBytes: number) => string | null
}

/** Without a disk there are only the profiles that the build has compiled in. */
export const profileFiles: Port<ProfileFiles> = port<ProfileFiles>({
  schemas: '/tomtat/schemas',
  find: () => null,
  read() {
    throw Object.assign(new Error('there are no files here'), { code: 'ENOENT' })
  },
})
