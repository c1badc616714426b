// SPDX-License-Identifier: AGPL-3.0-or-later
// Does this text name a moment? Enough to tell "On 9 Jan 2014, at 2:47, …" from prose; not a parser of dates.
#pragma once

#include <string_view>

namespace closeknit::text {

struct DateSigns {
  bool year = false;  // a number from 1900 to 2099
  bool time = false;  // 14:41, 17.50, 2:47, 10h30
  bool day = false;   // 26.06.2014, 12/07/00, 2011-03-01
  bool digit = false;

  bool any() const { return year || time || day; }
};

DateSigns date_signs(std::string_view text);

}  // namespace closeknit::text
