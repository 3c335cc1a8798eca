/** What is made when it is first asked for: most runs mask nothing, and pay for no table. */

export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
