// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft of any words, to somebody long silent: what is said about it points into it, and it is as alike as can be
// with itself.
#include <vector>

#include "honesty/honesty.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  using fuzz::require;
  const std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  const Instant now{1'795'000'000};
  const Instant earlier = now - Days{3};
  const honesty::Sketch sketch = honesty::sketch_of(text);
  require(honesty::likeness(sketch, sketch) == (sketch.empty ? 0 : 1));
  const std::vector<honesty::Sent> sent{{InteractionId{1}, earlier, {PersonId{2}}, sketch}};
  const honesty::Recipient ann{
      .person = PersonId{1}, .name = "Ann", .last = now - Days{400}, .unanswered = 2, .asked = {InteractionId{1}}};
  const honesty::Recipient ben{.person = PersonId{3}, .name = "Ben", .agreed = true};
  const honesty::Recipient stranger{.person = {}, .name = "kim@dow.example", .known = false};
  honesty::Letter letter{.fresh = text, .to = {ann, ben, stranger}};
  for (const bool known : {false, true}) {
    letter.they_know_each_other = known;
    for (const honesty::Remark& remark : honesty::remarks(letter, sent, now)) {
      require(remark.begin <= remark.end && remark.end <= text.size());
      require(!remark.words.empty() && !honesty::finding_name(remark.finding).empty());
    }
  }
  return 0;
}
