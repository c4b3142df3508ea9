/** Entry points that take plain data and give plain data: support runs, installation scripts, map/reduce stages. */
define([], () => (input) => ({
  argument: input.argument,
  answer: (returned) => (returned === undefined ? null : returned),
}));
