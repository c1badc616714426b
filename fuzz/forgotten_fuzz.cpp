// SPDX-License-Identifier: AGPL-3.0-or-later
// A letter of somebody else, from which a forgotten person is taken out: no spelling of their address is left, and what
// has nothing to do with them stays as it is.
#include <string>

#include "book/recording.hpp"
#include "intake/forgotten.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  const std::string mark = intake::mark_of("key", people::IdentityKind::mail, "ann@lee.example");
  static const intake::Forgotten forgotten("key", std::span(&mark, 1), {});
  const std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  const std::vector<std::string> names{"Ann Lee"};
  const std::string left = forgotten.without_them(text, names);
  fuzz::require(forgotten.without_them(left, names) == left && text::is_utf8(left));
  if (!text.contains('@') && !text.contains(' ')) fuzz::require(left == text);
  fuzz::require(!forgotten.without_them(" " + left + " ", names).contains(" ann@lee.example "));

  intake::Arrival letter;
  letter.text = text;
  letter.interaction.subject = text;
  letter.zones = book::zones_to_bytes(std::vector<book::ZoneLength>{{0, static_cast<std::uint32_t>(size / 2)}, {3, 7}});
  letter.interaction.participants = {{book::Role::from, IdentityId{1}, 0}, {book::Role::to, IdentityId{2}, 0}};
  letter.parties = {{people::IdentityKind::mail, text, text},
                    {people::IdentityKind::mail, "ann@lee.example", "Ann Lee"}};
  fuzz::require(forgotten.take_out(letter) != intake::Forgotten::Left::all);
  fuzz::require(letter.parties.size() == letter.interaction.participants.size());
  return 0;
}
