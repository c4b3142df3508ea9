const { world, spend } = require('../world');

module.exports = {
  post: (request) => {
    spend(10);
    world.posts.push(request);
    return world.answer(request);
  },
};
