// SPDX-License-Identifier: AGPL-3.0-or-later
// Sign-offs: "Best regards,", "Mit freundlichen Grüßen", "Thanks, Kim", "Sent from my phone".
#pragma once

#include <cstdint>
#include <string_view>

namespace closeknit::text {

enum class SignOff : std::uint8_t {
  none,
  greeting,   // "Best regards,"
  gratitude,  // "Thanks," which closes a letter, but may be all that it says
  device,     // "Sent from my phone", which a program wrote
};

// What the words of one line are, as a whole: alone, or with a name after them ("Cheers, Kim").
SignOff sign_off_of(std::string_view words);

// Whether it is a device's; the same as sign_off_of(words) == SignOff::device, and faster.
bool is_device_line(std::string_view words);

}  // namespace closeknit::text
