// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/hints.hpp"

#include <algorithm>
#include <array>

namespace closeknit::server {
namespace {

// Of each hint how it begins, and what the page says in its place.
struct Hint {
  std::string_view begins;
  std::string_view instead;
};
constexpr std::array kHints{
    Hint{"see closeknit introduc", "see Introductions"},
    Hint{"begin another: closeknit introduce", "begin another"},
    Hint{"take the last step back with --back", "take the last step back"},
    Hint{"see closeknit consent", "see what they agreed to, on their page"},
    Hint{"see closeknit owed", "see Owed"},
    Hint{"see closeknit today", "see Today"},
    Hint{"see closeknit review", "see Review"},
    Hint{"see closeknit corrections", "see what you told closeknit, under Review"},
    Hint{"see closeknit feeds", "see What you follow"},
    Hint{"say which one is somebody else's: closeknit split", "say which one is somebody else's"},
    Hint{"say so first: closeknit me", "say so first, in Settings"},
    Hint{"say so once: closeknit settings post.server", "say so once, in Settings"},
    Hint{"nothing was sent; if you mean it, say --anyway", "nothing was sent; say that you mean it, and it goes"},
};

}  // namespace

Error for_the_page(Error error) {
  const auto found =
      std::ranges::find_if(kHints, [&](const Hint& hint) { return error.hint.starts_with(hint.begins); });
  if (found != kHints.end()) error.hint = found->instead;
  return error;
}

}  // namespace closeknit::server
