/** The drawing in pixels; as high as what is in it. */
export const page = { width: 960, margin: 32, inner: 896 } as const
